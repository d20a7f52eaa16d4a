import type { Commit } from '../history/model';
import type { Gap, Link, Verdict } from '../judgement/model';
import { dayOf } from '../register/calendarDay';
import type { Register, TermName } from '../register/schema';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import { entryReference } from './entryReference';
import { createExecutedBetween, NONE_EXECUTED, type Executed } from './executedBetween';
import type { Naming, OriginLines, OriginRuns } from './facts';
import type { Finding } from './model';
import { placeFirst, type PlacedFirst } from './originRuns';
import { termList } from './termList';

interface BrokenLink extends PlacedFirst {
  readonly link: Link;
  /** Terms that an existing agreement leaves out; empty where there is no agreement at all. */
  readonly terms: Set<TermName>;
  readonly missing: boolean;
  readonly executed: Executed;
  /** Which is told, of all that the link has. */
  gap: Gap;
  lines: number;
  /** Who wrote first and last of them, by the day where they were. */
  span: readonly [first: WrittenAt, last: WrittenAt] | null;
}

/** What lines of one verdict lack. */
interface Hanging {
  readonly links: ReadonlySet<BrokenLink>;
  lines: number;
}

/** Seconds since 1970, and minutes east of Greenwich. */
type WrittenAt = Pick<Commit['author'], 'time' | 'offset'>;

/**
 * Adds up, over a whole repository, the lines that hang on a link of the chain where nothing is on record: one finding
 * per link, so that one missing contract is one finding and not one per file.
 */
export class ChainFindings {
  private readonly links = new Map<string, BrokenLink>();
  private readonly byVerdict = new Map<Verdict, Hanging>();
  /** Whether there is an executed agreement on a link: asked for each of its lines, of all agreements. */
  private readonly executed = new Map<string, Executed>();

  private readonly executedBetween: (link: Link) => Executed;

  constructor(register: Register | null) {
    this.executedBetween = register ? createExecutedBetween(register) : () => NONE_EXECUTED;
  }

  add(origins: readonly OriginLines[]): void {
    for (const { verdict, count, commit } of origins) {
      const hanging = this.hangingOn(verdict);
      hanging.lines += count;
      for (const broken of hanging.links) {
        broken.lines += count;
        if (commit) broken.span = spanWith(broken.span, commit.author);
      }
    }
  }

  /** One file of a change: the findings say where the lines are. */
  addChange(path: string, lines: OriginRuns): void {
    this.add(lines.origins);
    placeFirst(path, lines, ({ verdict }) => this.hangingOn(verdict).links);
  }

  /** The different lines that any of these findings counts, which are all of one rule. */
  linesOf(findings: readonly Finding[]): number {
    const told = new Set(findings.map(({ id, subject }) => `${id} ${subject}`));
    let lines = 0;
    for (const hanging of this.byVerdict.values())
      if ([...hanging.links].some((broken) => told.has(`${ruleOf(broken)} ${broken.link.lower}`)))
        lines += hanging.lines;
    return lines;
  }

  findings(registerPath: string | null, naming: Naming): Finding[] {
    return [...this.links.values()].map((broken) => findingOf(broken, registerPath, naming));
  }

  /** Once for each verdict: lines share them. */
  private hangingOn(verdict: Verdict): Hanging {
    let hanging = this.byVerdict.get(verdict);
    if (hanging) return hanging;
    const links = new Set<BrokenLink>();
    this.byVerdict.set(verdict, (hanging = { links, lines: 0 }));
    for (const gap of verdict.gaps) {
      if (!isWithoutAgreement(gap)) continue;
      const broken = this.brokenLink(gap);
      if (!broken.missing) broken.terms.add(gap.term);
      links.add(broken);
    }
    return hanging;
  }

  private brokenLink(gap: Gap): BrokenLink {
    const ends = `${gap.link.lower}\0${gap.link.upper}`;
    const executed = this.executedOn(gap.link, ends);
    const missing = gap.reason !== 'no-agreement' || executed.how !== 'speaking';
    const key = `${ends}\0${missing ? 'missing' : 'silent'}`;
    let broken = this.links.get(key);
    if (!broken) {
      broken = { link: gap.link, terms: new Set(), missing, executed, gap, lines: 0, span: null, at: null };
      this.links.set(key, broken);
    } else if (tellsMore(gap, broken.gap)) broken.gap = gap;
    return broken;
  }

  private executedOn(link: Link, key: string): Executed {
    let found = this.executed.get(key);
    if (found === undefined) this.executed.set(key, (found = this.executedBetween(link)));
    return found;
  }
}

/** One that names an agreement; of such and of others always the same, in whatever order files come. */
function tellsMore(one: Gap, other: Gap): boolean {
  const key = ({ agreement, reason }: Gap) => `${agreement === null ? 1 : 0} ${reason} ${agreement ?? ''}`;
  return key(one) < key(other);
}

/** Whether a gap is told of once for its link. */
export function isWithoutAgreement({ reason }: Pick<Gap, 'reason'>): boolean {
  return NOTHING_ON_RECORD.has(reason);
}

const NOTHING_ON_RECORD: ReadonlySet<string> = new Set([
  'no-agreement',
  'without-roles',
  'unsigned',
  'termination-undated',
  'scope-unclear',
]);

function spanWith(span: BrokenLink['span'], at: WrittenAt): BrokenLink['span'] {
  if (!span) return [at, at];
  const [first, last] = span;
  if (localTime(at) < localTime(first)) return [at, last];
  return localTime(at) > localTime(last) ? [first, at] : span;
}

const localTime = ({ time, offset }: WrittenAt): number => time + offset * 60;

const ruleOf = ({ missing }: Pick<BrokenLink, 'missing'>) => (missing ? 'chain/missing-link' : 'chain/no-flow-down');

function findingOf(
  { link, terms, missing, executed, gap, lines, span, at }: BrokenLink,
  registerPath: string | null,
  naming: Naming,
): Finding {
  const id = ruleOf({ missing });
  const lower = naming.party(link.lower);
  const upper = naming.party(link.upper);
  const entry = naming.entry('people', link.lower) ?? naming.entry('vendors', link.lower);
  return {
    id,
    severity: CATALOGUE[id].severity,
    path: entry?.path ?? registerPath,
    range: entry ? [entry.line, entry.line] : null,
    ...(at && { inChange: at }),
    ranges: [],
    lines,
    commit: null,
    subject: link.lower,
    days: span && [dayOf(span[0].time, span[0].offset), dayOf(span[1].time, span[1].offset)],
    message: missing
      ? missingMessage(gap, lower, upper, executed.how === 'reversed')
      : message('finding.no-flow-down', {
          ...{ lower, upper, agreements: namesOf(executed.agreements) },
          term: termList([...terms].sort()),
        }),
    why: message(CATALOGUE[id].why),
    evidence: [...(missing ? [gap.agreement ?? []].flat() : executed.agreements), ...entryReference(entry)],
  };
}

const MOST_NAMED = 3;

function namesOf(agreements: readonly string[]): string {
  const more = agreements.length > MOST_NAMED ? ['…'] : [];
  return [...agreements.slice(0, MOST_NAMED), ...more].join(', ');
}

function missingMessage({ reason, agreement }: Gap, lower: string, upper: string, reversed: boolean): Message {
  if (agreement && reason === 'unsigned') return message('finding.link.unsigned', { agreement, lower, upper });
  if (agreement && reason === 'without-roles')
    return message('finding.link.without-roles', { agreement, lower, upper });
  if (agreement && reason === 'termination-undated')
    return message('finding.link.undated', { agreement, lower, upper });
  if (agreement && reason === 'scope-unclear')
    return message('finding.link.scope-unclear', { agreement, lower, upper });
  return message(reversed ? 'finding.link.reversed' : 'finding.link', { lower, upper });
}

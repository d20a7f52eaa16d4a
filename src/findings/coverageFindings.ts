import type { Gap, Link, Reason, Status, Verdict } from '../judgement/model';
import { foldEmail } from '../register/foldEmail';
import type { Message } from '../wording/message';
import { message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { FindingId } from './catalogue';
import type { Naming, OriginLines, OriginRuns } from './facts';
import { fileFinding } from './fileFinding';
import { gapGroups, gapKey } from './gapGroups';
import type { GapGroup } from './gapGroups';
import type { Finding, Severity } from './model';
import { placeBlocks, type Blocks } from './originRuns';
import { signatoryOf, subjectOf } from './segmentFacts';

/**
 * The findings of one file's lines: one per contributor, kind and set of gaps (so that its sentence is true of every
 * line), with every contiguous block that it is about.
 * Lines that a register-wide finding speaks for (no agreement on a link, a pending milestone) raise none here.
 */
export function coverageFindings(path: string, lines: OriginRuns, naming: Naming): Finding[] {
  const groups = new Map<string, Group>();
  const groupsAt: Group[][] = [];
  let last: { readonly group: Group; readonly groups: Group[]; readonly call: Call; readonly who: Who } | undefined;
  lines.origins.forEach((origin, at) => {
    const call = origin.commit && callOf(origin.verdict);
    if (!call) return;
    const who = subjectOf(origin, naming);
    // What comes one after the other is mostly alike.
    if (last?.call !== call || last.who !== who) {
      const key = `${call.key}\0${who.id}`;
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { id: call.id, who, origins: [], ranges: [] }));
      last = { group, groups: [group], call, who };
    }
    last.group.origins.push(origin);
    groupsAt[at] = last.groups;
  });
  placeBlocks(lines, groupsAt);
  return [...groups.values()].map((group) => findingOf(path, group, naming));
}

interface Call {
  readonly id: CoverageId;
  /** Equal where one sentence is true of both. */
  readonly key: string;
}

/** What a verdict calls for of a file's own: worked out once, for lines share verdicts. */
function callOf(verdict: Verdict): Call | null {
  let call = calls.get(verdict);
  if (call === undefined) {
    const id = findingIdOf(verdict);
    call = id && !REGISTER_WIDE.has(id) ? { id, key: `${id}\0${gapKey(verdict)}` } : null;
    calls.set(verdict, call);
  }
  return call;
}

const calls = new WeakMap<Verdict, Call | null>();

/** Raised once for the register's entry, not once a file: see chainFindings.ts. */
const REGISTER_WIDE: ReadonlySet<FindingId> = new Set(['chain/missing-link']);

type Who = ReturnType<Naming['contributor']>;

interface Group extends Blocks {
  readonly id: FindingId;
  readonly who: Who;
  readonly origins: OriginLines[];
}

/** What a verdict can call for. */
export type CoverageId = Extract<
  FindingId,
  | 'coverage/partly'
  | 'coverage/out-of-scope'
  | 'coverage/expired'
  | 'coverage/not-yet-effective'
  | 'coverage/domain-only'
  | 'coverage/unknown-contributor'
  | 'ai/no-human-author'
  | 'chain/missing-link'
>;

/** Which finding a verdict calls for; null where there is nothing to look at, or no register to judge by. */
export function findingIdOf(verdict: Verdict): CoverageId | null {
  switch (verdict.status) {
    case 'partly':
      return 'coverage/partly';
    case 'out_of_scope':
      return 'coverage/out-of-scope';
    case 'expired':
      return 'coverage/expired';
    case 'not_yet_effective':
      return 'coverage/not-yet-effective';
    case 'unknown':
      return unknownBecause(decidedBy(verdict));
    default:
      return null;
  }
}

/** In the order by which `decidesBefore` takes one of several people (judgement/opinion.ts). */
function unknownBecause({ reasons }: Pick<Verdict, 'reasons'>): CoverageId | null {
  if (reasons.includes('no-register')) return null;
  if (reasons.includes('domain-only')) return 'coverage/domain-only';
  if (reasons.includes('identity-unresolved')) return 'coverage/unknown-contributor';
  if (reasons.includes('no-human-author')) return 'ai/no-human-author';
  return 'chain/missing-link';
}

/** What is true of the one whom a finding names. */
const decidedBy = (verdict: Verdict): NonNullable<Verdict['decidedBy']> => verdict.decidedBy ?? verdict;

/** An absent assignment is graver than an absent confidentiality clause. */
export function severityOf(id: FindingId, verdict: Verdict): Severity {
  if (id !== 'coverage/partly') return CATALOGUE[id].severity;
  return verdict.gaps.some((gap) => gap.term === 'ip_assignment') ? 'error' : 'warning';
}

/** What the finding says of one verdict; `when` is the span of author dates that it covers. */
export function coverageMessage(id: FindingId, lines: OriginLines, who: string, when: string, naming: Naming): Message {
  const { verdict } = lines;
  const { vendor, agreements, gaps, reasons } = decidedBy(verdict);
  const gap = decisiveGap(verdict.status, gaps);
  const agreement = reasons.includes('no-engagement') ? null : (gap?.agreement ?? agreements[0] ?? null);
  const name = verdict.coAuthor ? message('finding.co-author', { name: who }) : who;
  switch (id) {
    case 'coverage/unknown-contributor':
      return unknownContributor(lines, who, name);
    case 'coverage/domain-only':
      return message(verdict.coAuthor ? 'finding.domain-only.co-author' : 'finding.domain-only', {
        name: who,
        email: emailOf(lines),
        vendor: naming.party(vendor),
      });
    case 'coverage/expired':
      return agreement === null
        ? message('finding.expired.engagement', { name, when })
        : message('finding.expired.agreement', { name, when, agreement });
    case 'coverage/not-yet-effective':
      return agreement === null
        ? message('finding.not-yet-effective.engagement', { name, when })
        : message('finding.not-yet-effective.agreement', { name, when, agreement });
    case 'coverage/out-of-scope':
      return message('finding.out-of-scope', { name, agreement: agreement ?? '' });
    case 'coverage/partly':
      return gapsMessage(name, gapGroups(verdict, naming));
    case 'ai/no-human-author':
      return message('finding.no-human-author', { name });
    default:
      return gapsMessage(
        name,
        gapGroups({ gaps: gaps.filter(({ link }) => gap && isSameLink(link, gap.link)) }, naming),
      );
  }
}

function isSameLink(a: Link, b: Link): boolean {
  return a.lower === b.lower && a.upper === b.upper;
}

const emailOf = (lines: OriginLines): string => foldEmail(signatoryOf(lines).email);

/** A co-author may be named without an address, which is all that a register knows people by. */
function unknownContributor(lines: OriginLines, who: string, name: string | Message): Message {
  const email = emailOf(lines);
  if (email === '') return message('finding.unknown-contributor.no-address', { name });
  const id = lines.verdict.coAuthor ? 'finding.unknown-contributor.co-author' : 'finding.unknown-contributor';
  return message(id, { name: who, email });
}

/** The gap that the status is named after, where there is one. */
function decisiveGap(status: Status, gaps: readonly Gap[]): Gap | undefined {
  return gaps.find(({ reason }) => reason === DECISIVE[status]) ?? gaps[0];
}

const DECISIVE: Partial<Record<Status, Reason>> = {
  out_of_scope: 'out-of-scope',
  expired: 'expired',
  not_yet_effective: 'not-yet-effective',
};

function gapsMessage(name: string | Message, [first, ...rest]: readonly GapGroup[]): Message {
  return first
    ? message('finding.partly', { name, gaps: sentences([first, ...rest]) })
    : message('finding.no-agreement', { name });
}

function sentences([{ message: first }, ...rest]: readonly [GapGroup, ...GapGroup[]]): Message {
  const [next, ...others] = rest;
  return next ? message('finding.gap.and', { gap: first, rest: sentences([next, ...others]) }) : first;
}

function findingOf(path: string, { id, who, origins, ranges }: Group, naming: Naming): Finding {
  const verdicts = [...new Set(origins.map(({ verdict }) => verdict))];
  const severities = verdicts.map((verdict) => severityOf(id, verdict));
  const agreements = new Set(verdicts.flatMap(({ gaps }) => gaps.flatMap((gap) => gap.agreement ?? [])));
  return fileFinding(path, {
    id,
    who,
    origins,
    ranges,
    severity: severities.includes('error') ? 'error' : (severities[0] ?? 'warning'),
    tell: (newest, when) => coverageMessage(id, newest, who.name, when, naming),
    agreements: [...agreements].sort(),
  });
}

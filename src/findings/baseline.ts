import { groupBy } from '../judgement/groupBy';
import type { Finding } from './model';

/** What was there when a baseline was made. */
export interface KnownFinding {
  readonly id: string;
  readonly path: string | null;
  readonly subject: string | null;
  readonly lines: number;
  /** The newest author day; null where it isn't about lines. */
  readonly last: string | null;
}

/** What a baseline takes for one finding, wherever its lines are. */
export const baselineKey = ({ id, path, subject }: Pick<KnownFinding, 'id' | 'path' | 'subject'>): string =>
  JSON.stringify([id, path, subject]);

/** Sorted, one for each id, path and subject. */
export function baselineOf(findings: readonly Finding[]): KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const { id, path, subject, lines, days } of findings) {
    const key = baselineKey({ id, path, subject });
    const before = known.get(key);
    const last =
      [before?.last, days?.[1]]
        .filter((day) => day != null)
        .sort()
        .at(-1) ?? null;
    known.set(key, { id, path, subject, lines: lines + (before?.lines ?? 0), last });
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** They speak for lines of many files. */
const LINKS: ReadonlySet<string> = new Set(['chain/missing-link', 'chain/no-flow-down']);

/** The findings that a team has taken note of, so that it is told of what is new. */
export class Baseline {
  private readonly byPath: ReadonlyMap<string, readonly KnownFinding[]>;
  /** Of the paths that somebody asked for. */
  private readonly keyed = new Map<string, ReadonlyMap<string, KnownFinding>>();
  private links: ReadonlyMap<string, readonly KnownFinding[]> | null = null;

  constructor(readonly findings: readonly KnownFinding[]) {
    this.byPath = groupBy(findings, pathKey);
  }

  /** The findings that it doesn't know: of another kind, file or subject, of more lines, or of newer ones. */
  since(findings: readonly Finding[]): Finding[] {
    const groups = groupBy(findings, quickKey);
    const isKnown = ([first, ...others]: readonly Finding[]): boolean => {
      const before = first && this.known(first);
      if (!before) return false;
      const lines = others.reduce((sum, one) => sum + one.lines, first.lines);
      return lines <= before.lines && ![first, ...others].some(({ days }) => isNewer(days?.[1] ?? null, before));
    };
    const known = new Set([...groups].flatMap(([key, group]) => (isKnown(group) ? key : [])));
    return known.size === 0 ? [...findings] : findings.filter((finding) => !known.has(quickKey(finding)));
  }

  /**
   * The same of one file's findings where each is about a block of lines: once there is more of a kind than there was, those of
   * its blocks that are newer, if any are.
   */
  blocksSince(findings: readonly Finding[]): Finding[] {
    const left = this.since(findings);
    const isOfNew = (finding: Finding): boolean => {
      const before = this.known(finding);
      return !before || isNewer(finding.days?.[1] ?? null, before);
    };
    const withNew = new Set(left.filter(isOfNew).map(quickKey));
    return left.filter((finding) => isOfNew(finding) || !withNew.has(quickKey(finding)));
  }

  /** Whether it has the link of the chain that begins with somebody, with lines as new as these. */
  knowsLink(lower: string, last: string | null): boolean {
    this.links ??= groupBy(
      this.findings.filter(({ id }) => LINKS.has(id)),
      ({ subject }) => subject,
    );
    return this.links.get(lower)?.some((before) => !isNewer(last, before)) ?? false;
  }

  private known(one: Pick<KnownFinding, 'id' | 'path' | 'subject'>): KnownFinding | undefined {
    const path = pathKey(one);
    let keyed = this.keyed.get(path);
    if (!keyed) {
      const there = this.byPath.get(path) ?? [];
      this.keyed.set(path, (keyed = new Map(there.map((each) => [quickKey(each), each]))));
    }
    return keyed.get(quickKey(one));
  }
}

/** As `baselineKey`, for as long as we run: editors ask for those of tens of thousands. */
const quickKey = ({ id, path, subject }: Pick<KnownFinding, 'id' | 'path' | 'subject'>): string =>
  `${id}\0${path ?? '\0'}\0${subject ?? '\0'}`;

/** No path is empty. */
const pathKey = ({ path }: Pick<KnownFinding, 'path'>): string => path ?? '';

/** Of a link, older baselines say no day. */
function isNewer(last: string | null, { id, last: before }: KnownFinding): boolean {
  return before === null && LINKS.has(id) ? false : (last ?? '') > (before ?? '');
}

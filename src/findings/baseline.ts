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

/** The findings that a baseline doesn't know: of another kind, file or subject, of more lines, or of newer ones. */
export function sinceBaseline(findings: readonly Finding[], baseline: readonly KnownFinding[]): Finding[] {
  const known = new Map(baseline.map((one) => [baselineKey(one), one]));
  const isKnown = new Set(
    baselineOf(findings).flatMap((one) => {
      const before = known.get(baselineKey(one));
      return before && one.lines <= before.lines && (one.last ?? '') <= (before.last ?? '') ? baselineKey(one) : [];
    }),
  );
  return findings.filter((finding) => !isKnown.has(baselineKey(finding)));
}

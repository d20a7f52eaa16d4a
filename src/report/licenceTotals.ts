import type { FileAnalysis } from '../analysis/model';

export interface LicenceTotal {
  /** An SPDX expression; null for files that state none. */
  readonly licence: string | null;
  readonly files: number;
  readonly lines: number;
}

/** Files and lines by the licence that files state: most lines first, then by expression; files that state none last. */
export function licenceTotals(files: readonly Pick<FileAnalysis, 'licence' | 'lines'>[]): LicenceTotal[] {
  const totals = new Map<string | null, { files: number; lines: number }>();
  for (const { licence, lines } of files) {
    const total = totals.get(licence) ?? { files: 0, lines: 0 };
    totals.set(licence, total);
    total.files += 1;
    total.lines += lines;
  }
  return [...totals]
    .map(([licence, total]) => ({ licence, ...total }))
    .sort(
      (a, b) =>
        Number(a.licence === null) - Number(b.licence === null) ||
        b.lines - a.lines ||
        ((a.licence ?? '') < (b.licence ?? '') ? -1 : 1),
    );
}

import type { OriginLines } from '../findings/facts';
import type { Commit } from '../history/model';
import type { WrittenLines } from './model';
import { Tally } from './tally';

/** Of a commit that nobody knows, and of clocks that say no year of four digits. */
const NOT_KNOWN = 0;
const LAST_YEAR = 9999;

/** The calendar year that the author's clock showed; 0 where it isn't known. */
function yearOf(commit: Commit | null): number {
  if (!commit) return NOT_KNOWN;
  const { time, offset } = commit.author;
  const year = new Date((time + offset * 60) * 1000).getUTCFullYear();
  return year > 0 && year <= LAST_YEAR ? year : NOT_KNOWN;
}

/** Lines by the year that their author wrote them in, and by vendor: each once. What has no year comes last. */
export function writtenLines(origins: readonly OriginLines[]): WrittenLines[] {
  const years = new Map<number, Tally>();
  for (const { commit, verdict, count } of origins) {
    const year = yearOf(commit);
    let vendors = years.get(year);
    if (!vendors) years.set(year, (vendors = new Tally()));
    vendors.add(verdict.vendor, count);
  }
  return inOrder(years);
}

/** The same of all files together. */
export function timelineOf(files: readonly { readonly written: readonly WrittenLines[] }[]): WrittenLines[] {
  const years = new Map<number, Tally>();
  for (const { written } of files)
    for (const { year, vendor, lines } of written) {
      const known = years.get(year ?? NOT_KNOWN) ?? new Tally();
      years.set(year ?? NOT_KNOWN, known);
      known.add(vendor, lines);
    }
  return inOrder(years);
}

function inOrder(years: ReadonlyMap<number, Tally>): WrittenLines[] {
  return [...years]
    .sort(([a], [b]) => (a || Infinity) - (b || Infinity))
    .flatMap(([year, vendors]) =>
      vendors.entries().map(([vendor, lines]) => ({ year: year === NOT_KNOWN ? null : year, vendor, lines })),
    );
}

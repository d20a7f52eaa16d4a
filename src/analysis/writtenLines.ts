import type { OriginLines } from '../findings/facts';
import type { Commit } from '../history/model';
import type { WrittenLines } from './model';
import { Tally } from './tally';

/** Of a commit that nobody knows, and of clocks that say no year of four digits. */
const NOT_KNOWN = 0;
const LAST_YEAR = 9999;

/** Commits have lines in many files, and are asked for again after each edit of the register. */
const years = new WeakMap<Commit, number>();

/** The calendar year that the author's clock showed; 0 where it isn't known. */
function yearOf(commit: Commit | null): number {
  if (!commit) return NOT_KNOWN;
  let year = years.get(commit);
  if (year === undefined) {
    const { time, offset } = commit.author;
    const shown = new Date((time + offset * 60) * 1000).getUTCFullYear();
    years.set(commit, (year = shown > 0 && shown <= LAST_YEAR ? shown : NOT_KNOWN));
  }
  return year;
}

/** Lines by the year that their author wrote them in, and by vendor: each once. What has no year comes last. */
export function writtenLines(origins: readonly OriginLines[]): WrittenLines[] {
  const byYear = new Map<number, Tally>();
  for (const { commit, verdict, count } of origins) {
    const year = yearOf(commit);
    let vendors = byYear.get(year);
    if (!vendors) byYear.set(year, (vendors = new Tally()));
    vendors.add(verdict.vendor, count);
  }
  return inOrder(byYear);
}

/** The same of all files together. */
export function timelineOf(files: readonly { readonly written: readonly WrittenLines[] }[]): WrittenLines[] {
  const byYear = new Map<number, Tally>();
  for (const { written } of files)
    for (const { year, vendor, lines } of written) {
      const known = byYear.get(year ?? NOT_KNOWN) ?? new Tally();
      byYear.set(year ?? NOT_KNOWN, known);
      known.add(vendor, lines);
    }
  return inOrder(byYear);
}

function inOrder(byYear: ReadonlyMap<number, Tally>): WrittenLines[] {
  return [...byYear]
    .sort(([a], [b]) => (a || Infinity) - (b || Infinity))
    .flatMap(([year, vendors]) =>
      vendors.entries().map(([vendor, lines]) => ({ year: year === NOT_KNOWN ? null : year, vendor, lines })),
    );
}

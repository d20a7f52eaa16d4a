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
  // Few, and those of one commit after the other are mostly the same: maps would be larger than what is in them.
  const rows: Growing[] = [];
  let last: Growing | undefined;
  for (const { commit, verdict, count } of origins) {
    if (count <= 0) continue;
    const year = yearOf(commit);
    const { vendor } = verdict;
    if (last?.year !== year || last.vendor !== vendor) {
      last = rows.find((row) => row.year === year && row.vendor === vendor);
      if (!last) rows.push((last = { year, vendor, lines: 0 }));
    }
    last.lines += count;
  }
  return inOrder(rows);
}

/** The same of all files together. */
export function timelineOf(files: readonly { readonly written: readonly WrittenLines[] }[]): WrittenLines[] {
  const byYear = new Map<number, Tally>();
  for (const { written } of files)
    for (const { year, vendor, lines } of written) {
      let vendors = byYear.get(year ?? NOT_KNOWN);
      if (!vendors) byYear.set(year ?? NOT_KNOWN, (vendors = new Tally()));
      vendors.add(vendor, lines);
    }
  return inOrder(
    [...byYear].flatMap(([year, vendors]) => vendors.shares().map(({ id, lines }) => ({ year, vendor: id, lines }))),
  );
}

interface Growing {
  readonly year: number;
  readonly vendor: string;
  lines: number;
}

function inOrder(rows: Growing[]): WrittenLines[] {
  if (rows.length > 1)
    rows.sort((a, b) => placeOf(a) - placeOf(b) || b.lines - a.lines || (a.vendor < b.vendor ? -1 : 1));
  return rows.map(({ year, vendor, lines }) => ({ year: year === NOT_KNOWN ? null : year, vendor, lines }));
}

const placeOf = ({ year }: Growing): number => (year === NOT_KNOWN ? Infinity : year);

import type { Analysis, VendorAnalysis, WrittenLines } from '../analysis/model';

/** A row of the timeline: one year, or several that are summed up. */
export interface TimelineYear {
  /** Null: what has no year. */
  readonly year: number | null;
  readonly lines: number;
  /** Of `Timeline.vendors`, in their order; what is left to `lines` is the others'. */
  readonly byVendor: readonly number[];
}

export interface Timeline {
  /** Those with most lines; the others are summed up. */
  readonly vendors: readonly VendorAnalysis[];
  /** How many vendors are summed up. */
  readonly others: number;
  /** In order; a year without lines that lies between two has a row, too, unless the history spans too many. */
  readonly years: readonly TimelineYear[];
  /** What is left out of `years`: the oldest, of which there are too many. */
  readonly earlier: readonly TimelineYear[];
  /** Lines without a year; null where there are none. */
  readonly undated: TimelineYear | null;
}

/** As many as differ from one another by their fill. */
const VENDORS_SHOWN = 7;
const YEARS_SHOWN = 60;

/** The analysis's timeline as a table: a row a year, a column for each of the vendors with most lines. */
export function timelineTable({ timeline, vendors }: Pick<Analysis, 'timeline' | 'vendors'>): Timeline {
  const withLines = vendors.filter(({ lines }) => lines > 0);
  const shown = withLines.length <= VENDORS_SHOWN + 1 ? withLines : withLines.slice(0, VENDORS_SHOWN);
  const byYear = new Map<number | null, WrittenLines[]>();
  for (const written of timeline) byYear.set(written.year, [...(byYear.get(written.year) ?? []), written]);
  const rowOf = (year: number | null): TimelineYear => {
    const rows = byYear.get(year) ?? [];
    const lines = new Map(rows.map((row) => [row.vendor, row.lines]));
    return {
      year,
      lines: rows.reduce((sum, row) => sum + row.lines, 0),
      byVendor: shown.map(({ id }) => lines.get(id) ?? 0),
    };
  };
  const known = [...byYear.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const rows = spanOf(known).map(rowOf);
  const cut = rows.length <= YEARS_SHOWN + 1 ? 0 : rows.length - YEARS_SHOWN;
  return {
    vendors: shown,
    others: withLines.length - shown.length,
    years: rows.slice(cut),
    earlier: rows.slice(0, cut),
    undated: byYear.has(null) ? rowOf(null) : null,
  };
}

/** With the years between, as long as that makes no row after row of nothing. */
function spanOf(known: readonly number[]): readonly number[] {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || last - first > YEARS_SHOWN) return known;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

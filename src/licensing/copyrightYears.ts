/** Last year null: until now. */
export interface YearRange {
  readonly from: number;
  readonly to: number | null;
}

interface ReadYears {
  readonly ranges: readonly YearRange[];
  /** Offset behind the last of them. */
  readonly end: number;
}

const YEAR = /(?:19|20)[0-9]{2}(?![0-9])/y;
const SHORT = /[0-9]{2}(?![0-9.])/y;
const TO = / ?(?:-|–|—|‐|‑|‒|−|~|\.\.\.?|to(?= )|through(?= )|thru(?= )|until(?= )|bis(?= )) ?/y;
const PRESENT = /(?:present|now|today|current(?: year)?|date|ongoing|heute)(?![a-z])/iy;
const LATER = / (?:and|or) (?:later|onwards?)(?![a-z])/iy;
/** Between years; `and` and the like only where another year follows. */
const BETWEEN = / ?(?:,|;|&|and(?= )|\+|\/)? ?(?:and )?/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** `2001-03`, and FSF's `1997, 98, 99`: two digits after a year of the same or the next century. */
function fullYear(short: string, before: number): number | null {
  const year = before - (before % 100) + Number(short);
  if (year >= before) return year;
  return before < 2000 && year + 100 < 2050 ? year + 100 : null;
}

function readYear(text: string, at: number, before: number | null): { year: number; end: number } | null {
  const long = match(YEAR, text, at);
  if (long !== null) return { year: Number(long), end: at + 4 };
  const short = before === null ? null : match(SHORT, text, at);
  const year = short === null ? null : fullYear(short, before!);
  return year === null ? null : { year, end: at + 2 };
}

function readRange(text: string, at: number, before: number | null): { range: YearRange; end: number } | null {
  const first = readYear(text, at, before);
  if (!first) return null;
  const to = match(TO, text, first.end);
  if (to !== null) {
    const afterTo = first.end + to.length;
    const last = readYear(text, afterTo, first.year);
    if (last) return { range: { from: first.year, to: last.year }, end: last.end };
    const present = match(PRESENT, text, afterTo);
    if (present !== null) return { range: { from: first.year, to: null }, end: afterTo + present.length };
    // "2004-": until now, where nothing or the holder's part follows.
    if (to === '-' && /^(?:$|[,;] ?)/.test(text.slice(afterTo, afterTo + 2))) {
      return { range: { from: first.year, to: null }, end: afterTo };
    }
  }
  const later = match(LATER, text, first.end);
  if (later !== null) return { range: { from: first.year, to: null }, end: first.end + later.length };
  return { range: { from: first.year, to: first.year }, end: first.end };
}

/** A list of years and ranges at an offset; null where none begins. `text` has single blanks. */
export function readYears(text: string, at: number): ReadYears | null {
  const first = readRange(text, at, null);
  if (!first) return null;
  const ranges = [first.range];
  let { end } = first;
  for (;;) {
    const last = ranges.at(-1)!;
    const between = match(BETWEEN, text, end) ?? '';
    const next = between === '' ? null : readRange(text, end + between.length, last.to);
    if (!next || !isYearThere(text, next.end, end + between.length)) return { ranges, end };
    ranges.push(next.range);
    ({ end } = next);
  }
}

/** Two digits by themselves are a year only between others or before a name: "2001, 42 High Street" isn't two. */
function isYearThere(text: string, end: number, at: number): boolean {
  return end - at !== 2 || /^(?:$|,|-| ?[A-Z]| by )/.test(text.slice(end, end + 4));
}

/** Offsets at which a year stands as a word of its own. */
export function yearOffsets(text: string): readonly number[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\p{N}#/.@_+-])(?:19|20)[0-9]{2}(?![\p{L}\p{N}@_.]|-[0-9]{2}-)|(?<![\p{L}\p{N}#/.@_+-])(?:19|20)[0-9]{2}(?=\.(?:$| ))/gu,
    ),
  ].map(({ index }) => index);
}

/** "2010, 2012-2014, 2020-present": in order, years in a row as ranges. Empty without any. */
export function yearsText(ranges: readonly YearRange[]): string {
  const ordered = ranges
    .map(({ from, to }) =>
      to === null ? { from, to: Infinity } : { from: Math.min(from, to), to: Math.max(from, to) },
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: { from: number; to: number }[] = [];
  for (const range of ordered) {
    const last = merged.at(-1);
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to);
    else merged.push(range);
  }
  return merged
    .map(({ from, to }) => (to === Infinity ? `${from}-present` : from === to ? String(from) : `${from}-${to}`))
    .join(', ');
}

import { diffArrays } from 'diff';
import { growingRun } from './growingRun';

/** A diff of more changes than this is cut at lines that both texts have once. */
const MOST_CHANGES = 1000;
/** Between such lines: a stretch of more changes is taken as rewritten. */
const MOST_CHANGES_BETWEEN = 200;

interface Range {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

type Matches = Int32Array;

/** Writes the matches of a range that the shortest diff has; false, and nothing, if it takes too many changes. */
function matchShortest(before: Int32Array, after: Int32Array, range: Range, matches: Matches, most: number): boolean {
  const changes = diffArrays(
    Array.from(before.subarray(range.oldFrom, range.oldTo)),
    Array.from(after.subarray(range.newFrom, range.newTo)),
    { maxEditLength: most },
  ) as { count: number; added: boolean; removed: boolean }[] | undefined;
  if (!changes) return false;
  let [old, now] = [range.oldFrom, range.newFrom];
  for (const { count, added, removed } of changes) {
    if (!added && !removed) for (let at = 0; at < count; at++) matches[now + at] = old + at;
    if (!added) old += count;
    if (!removed) now += count;
  }
  return true;
}

/** Where each line is that occurs once in the range; -1 for those that occur more often. */
function onceIn(lines: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at++) places.set(lines[at]!, places.has(lines[at]!) ? -1 : at);
  return places;
}

/** Pairs of lines that occur once in both texts, in the order of both: they hold the stretches between them apart. */
function anchors(before: Int32Array, after: Int32Array, { oldFrom, oldTo, newFrom, newTo }: Range): [number, number][] {
  const olds = onceIn(before, oldFrom, oldTo);
  const pairs: [number, number][] = [];
  for (const [line, now] of onceIn(after, newFrom, newTo)) {
    const old = olds.get(line) ?? -1;
    if (now !== -1 && old !== -1) pairs.push([old, now]);
  }
  pairs.sort((a, b) => a[1] - b[1]);
  return growingRun(pairs.map(([old]) => old)).map((at) => pairs[at]!);
}

function matchRange(before: Int32Array, after: Int32Array, range: Range, matches: Matches): void {
  if (range.oldFrom === range.oldTo || range.newFrom === range.newTo) return;
  if (matchShortest(before, after, range, matches, MOST_CHANGES)) return;
  let { oldFrom, newFrom } = range;
  for (const [old, now] of [...anchors(before, after, range), [range.oldTo, range.newTo] as const]) {
    const between = { oldFrom, oldTo: old, newFrom, newTo: now };
    if (old > oldFrom && now > newFrom) matchShortest(before, after, between, matches, MOST_CHANGES_BETWEEN);
    if (now < range.newTo) matches[now] = old;
    [oldFrom, newFrom] = [old + 1, now + 1];
  }
}

/** Equal lines as equal numbers. */
function createNumbering(): (lines: readonly string[]) => Int32Array {
  const numbers = new Map<string, number>();
  return (lines) =>
    Int32Array.from(lines, (line) => {
      const known = numbers.get(line) ?? numbers.size;
      numbers.set(line, known);
      return known;
    });
}

/**
 * For each line of `now` the index of its line in `old`, or -1 for a new one; indices grow. The shortest diff where the
 * texts are alike; its cost is bounded, and in long stretches that were rewritten all lines are new.
 */
export function matchLines(old: readonly string[], now: readonly string[]): Int32Array {
  const matches = new Int32Array(now.length).fill(-1);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) matches[head] = head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) {
    tail++;
    matches[now.length - tail] = old.length - tail;
  }
  const number = createNumbering();
  const before = number(old.slice(head, old.length - tail));
  const after = number(now.slice(head, now.length - tail));
  const middle = new Int32Array(after.length).fill(-1);
  matchRange(before, after, { oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length }, middle);
  middle.forEach((match, at) => (matches[head + at] = match === -1 ? -1 : head + match));
  return matches;
}

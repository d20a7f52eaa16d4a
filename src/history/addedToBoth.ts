import type { AddedLines } from './stagedParser';

type Runs = AddedLines['runs'];

/** Of one file set, the lines that are new to another parent, too: what a merge brings in is old to one of them. */
export function addedToBoth(one: readonly AddedLines[], other: readonly AddedLines[]): AddedLines[] {
  const byPath = new Map(other.map(({ path, runs }) => [path, runs]));
  return one.flatMap((file) => {
    const runs = inBoth(file.runs, byPath.get(file.path) ?? []);
    return runs.length > 0 ? [{ ...file, runs }] : [];
  });
}

/** Both ascending, and so is what they have in common. */
function inBoth(one: Runs, other: Runs): Runs {
  const common: [number, number][] = [];
  let [at, otherAt] = [0, 0];
  while (at < one.length && otherAt < other.length) {
    const [first, count] = one[at]!;
    const [otherFirst, otherCount] = other[otherAt]!;
    const from = Math.max(first, otherFirst);
    const to = Math.min(first + count, otherFirst + otherCount);
    if (from < to) common.push([from, to - from]);
    if (first + count < otherFirst + otherCount) at++;
    else otherAt++;
  }
  return common;
}

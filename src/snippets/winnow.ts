/**
 * Robust winnowing (Schleimer, Wilkerson and Aiken, 2003): of every `w` hashes one after the other the smallest is kept, of equal
 * ones the last, so that equal runs keep equal hashes wherever they stand.
 * @param keep is given the place of each that is kept, in order
 */
export function winnow(hashes: Uint32Array, count: number, w: number, keep: (at: number) => void): void {
  if (count === 0) return;
  if (count < w) {
    keep(smallest(hashes, 0, count));
    return;
  }
  let kept = -1;
  for (let last = w - 1; last < count; last++) {
    const first = last - w + 1;
    if (kept < first) kept = smallest(hashes, first, last + 1);
    else if (hashes[last]! <= hashes[kept]!) kept = last;
    else continue;
    keep(kept);
  }
}

function smallest(hashes: Uint32Array, from: number, to: number): number {
  let found = from;
  for (let at = from + 1; at < to; at++) if (hashes[at]! <= hashes[found]!) found = at;
  return found;
}

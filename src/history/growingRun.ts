/** The indices of a longest strictly growing run of the numbers, in order. O(n log n). */
export function growingRun(numbers: readonly number[]): number[] {
  /** By length - 1: the index of the smallest number that ends a run of that length. */
  const ends: number[] = [];
  const before = new Int32Array(numbers.length).fill(-1);
  for (const [at, value] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = ends[low - 1]!;
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at]!) run.push(at);
  return run.reverse();
}

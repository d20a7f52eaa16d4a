/** Lines, 1-based, both of them in it. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a line is in one of the ranges, however many there are and however they overlap. */
export function inLines(ranges: readonly LineRange[]): (line: number) => boolean {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return (line) => {
    let [low, high] = [0, apart.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (apart[middle]!.to < line) low = middle + 1;
      else high = middle;
    }
    return low < apart.length && apart[low]!.from <= line;
  };
}

import type { TokenStream } from './tokenStream';

/** How many tokens the lines of a text have, without those that have none. */
export interface LineLengths {
  readonly lengths: readonly number[];
  /** First token of each. */
  readonly starts: readonly number[];
}

export function lineLengths(lengths: readonly number[]): LineLengths {
  let next = 0;
  const starts = lengths.map((length) => (next += length) - length);
  return { lengths, starts };
}

export function lengthsOfText({ lines, count }: TokenStream): LineLengths {
  const lengths: number[] = [];
  for (let at = 0; at < count; at++) {
    if (at === 0 || lines[at] !== lines[at - 1]) lengths.push(0);
    lengths[lengths.length - 1]!++;
  }
  return lineLengths(lengths);
}

/** Where a token stands. */
export interface Spot {
  /** Index of the line. */
  readonly line: number;
  /** Tokens of the line before it, and behind it. */
  readonly before: number;
  readonly behind: number;
}

export function spotOf({ lengths, starts }: LineLengths, token: number): Spot {
  let [from, to] = [0, starts.length];
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if (starts[middle]! <= token) from = middle;
    else to = middle;
  }
  const before = token - starts[from]!;
  return { line: from, before, behind: lengths[from]! - before - 1 };
}

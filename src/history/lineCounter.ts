import { countNewlines } from './countNewlines';
import { isText } from './isText';

export interface LineCounter {
  push(chunk: Buffer): void;
  /** Known once 8,000 bytes have come, or all. */
  readonly binary: boolean;
  /** As git blame counts: a last line without a newline is a line. 0 for a binary file. */
  lines(): number;
}

const SNIFFED = 8000;

/** Counts lines in pieces of any size, holding none of them. */
export function createLineCounter(): LineCounter {
  let seen = 0;
  let newlines = 0;
  let last = 10;
  let binary = false;
  return {
    push(chunk) {
      if (binary || chunk.length === 0) return;
      if (seen < SNIFFED) binary = !isText(chunk.subarray(0, SNIFFED - seen));
      seen += chunk.length;
      newlines += countNewlines(chunk);
      last = chunk.at(-1)!;
    },
    get binary() {
      return binary;
    },
    lines: () => (binary ? 0 : newlines + (last === 10 ? 0 : 1)),
  };
}

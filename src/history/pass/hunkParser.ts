/** Four numbers a hunk: first line (from 1) and count in the old file, first line and count in the new one; ascending. */
export type Hunks = readonly number[];

/** Enough for the line that begins a hunk or a file. */
const LONGEST_HEADER = 200;
const FILE = Buffer.from('\ndiff --git a/');
const HUNK = Buffer.from('\n@@ -');
const HEADER = /^\n@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const LF = 10;

/**
 * Takes the output of `git diff-tree -p -U0` in pieces of any size, for files named by numbers. `onFile` gets each file
 * that differs, in order. Lines without context begin with `+`, `-` or `\`, so headers can be searched for.
 */
export function createHunkParser(onFile: (number: number, hunks: Hunks) => void): {
  push(chunk: Buffer): void;
  finish(): void;
} {
  let held: Buffer = Buffer.from('\n');
  let file = -1;
  let hunks: number[] = [];

  const endFile = (): void => {
    if (file !== -1) onFile(file, hunks);
    hunks = [];
  };
  const addHunk = (text: string): void => {
    const [, oldStart, oldCount = '1', newStart, newCount = '1'] = HEADER.exec(text) ?? [];
    if (newStart === undefined) throw new Error(`unexpected output of git diff-tree: ${text.trim()}`);
    // Of no lines, git names the one before.
    const first = (start: string, count: string): number => Number(start) + (count === '0' ? 1 : 0);
    hunks.push(first(oldStart!, oldCount), Number(oldCount), first(newStart, newCount), Number(newCount));
  };

  const read = (bytes: Buffer, isLast: boolean): number => {
    let nextFile = bytes.indexOf(FILE);
    let nextHunk = bytes.indexOf(HUNK);
    let at = 0;
    while (nextFile !== -1 || nextHunk !== -1) {
      const isFile = nextHunk === -1 || (nextFile !== -1 && nextFile < nextHunk);
      at = isFile ? nextFile : nextHunk;
      const end = bytes.indexOf(LF, at + 1);
      if (end === -1 && !isLast && bytes.length - at < LONGEST_HEADER) return at;
      const text = bytes.toString('latin1', at, Math.min(end === -1 ? bytes.length : end, at + LONGEST_HEADER));
      if (isFile) {
        endFile();
        file = Number.parseInt(text.slice(FILE.length), 10);
        nextFile = bytes.indexOf(FILE, at + 1);
      } else {
        addHunk(text);
        nextHunk = bytes.indexOf(HUNK, at + 1);
      }
      at++;
    }
    return Math.max(at, bytes.length - FILE.length + 1);
  };

  return {
    push(chunk) {
      const bytes = held.length ? Buffer.concat([held, chunk]) : chunk;
      held = bytes.subarray(read(bytes, false));
    },
    finish() {
      read(held, true);
      endFile();
    },
  };
}

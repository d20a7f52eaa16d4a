/**
 * `git`: a newline ends a line, and nothing else. `editor`: so does a carriage return without one, as VS Code has it (rare:
 * old Mac files, stray bytes).
 */
export type LineBreaks = 'git' | 'editor';

export interface TextLines {
  /** To be compared; not for display. */
  readonly keys: readonly string[];
  /** The number, as git counts, of the line at an index; 0 before the first. */
  readonly gitLines: (index: number) => number;
}

/** Marks a last line that no newline ends. */
const UNENDED = '\0';

/** Lines that hold a carriage return, cut there. */
function cutAtReturns(lines: readonly string[]): TextLines {
  const keys: string[] = [];
  const numbers: number[] = [];
  for (const [at, line] of lines.entries()) {
    for (const piece of line.split('\r')) {
      keys.push(piece);
      numbers.push(at + 1);
    }
  }
  return { keys, gitLines: (index) => numbers[index] ?? 0 };
}

/**
 * A text's lines as keys that are equal where the lines are: CRLF or LF, and a byte order mark, make no difference, as
 * the working copy's may differ from the commit's; a missing newline at the end does, as it does to git.
 */
export function textLines(text: string, breaks: LineBreaks): TextLines {
  const keys = (text.startsWith('\ufeff') ? text.slice(1) : text).split(/\r?\n/);
  const last = keys.pop()!;
  if (last !== '') keys.push(last + UNENDED);
  return breaks === 'editor' && keys.some((key) => key.includes('\r'))
    ? cutAtReturns(keys)
    : { keys, gitLines: (index) => index + 1 };
}

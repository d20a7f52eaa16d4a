/**
 * `git`: a newline ends a line, and nothing else. `editor`: so does a carriage return without one, as VS Code has it (rare:
 * old Mac files, stray bytes).
 */
export type LineBreaks = 'git' | 'editor';

export interface TextLines {
  /** To be compared; not for display. */
  readonly keys: readonly string[];
  /** By index, the line's number as git counts. */
  readonly gitLines: readonly number[];
}

/**
 * A text's lines as keys that are equal where the lines are: CRLF or LF, and a byte order mark, make no difference, as
 * the working copy's may differ from the commit's; a missing newline at the end does, as it does to git.
 */
export function textLines(text: string, breaks: LineBreaks): TextLines {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const unended = lines.pop()!;
  const keys: string[] = [];
  const gitLines: number[] = [];
  const add = (line: string, number: number): void => {
    keys.push(line);
    gitLines.push(number);
  };
  const addAll = (line: string, number: number, end: string): void => {
    const parts = breaks === 'editor' && line.includes('\r') ? line.split('\r') : [line];
    parts.forEach((part, at) => add(at === parts.length - 1 ? part + end : part, number));
  };
  lines.forEach((line, at) => addAll(line.endsWith('\r') ? line.slice(0, -1) : line, at + 1, ''));
  if (unended !== '') addAll(unended, lines.length + 1, '\0');
  return { keys, gitLines };
}

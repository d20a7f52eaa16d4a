import type { ProseLine } from './prose';

/** A comment as running text, for what goes over several lines. */
export interface ProseText {
  /** In lower case, with single blanks. */
  readonly text: string;
  /** The 1-based line at an offset of `text`. */
  readonly lineAt: (offset: number) => number;
}

export function proseText(lines: readonly ProseLine[]): ProseText {
  const texts: string[] = [];
  const starts: number[] = [];
  const numbers: number[] = [];
  let length = 0;
  for (const { line, text } of lines) {
    const tidy = text.trim().split(/\s+/).join(' ').toLowerCase();
    if (tidy === '') continue;
    starts.push(length);
    numbers.push(line);
    texts.push(tidy);
    length += tidy.length + 1;
  }
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return numbers[low] ?? 1;
  };
  return { text: texts.join(' '), lineAt };
}

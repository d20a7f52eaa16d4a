import { isBlank, pastBlanks, pastLineEnd } from './characters';
import type { CommentSyntax } from './commentSyntax';
import { LineEnds } from './lineEnds';
import type { Prose, ProseLine } from './prose';

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/**
 * A file that is all prose: every line but the blank ones, without the marks of its few comments.
 * @param most lines
 */
export function wholeProse(text: string, syntax: CommentSyntax, most: number): readonly Prose[] {
  const lines: ProseLine[] = [];
  const ends = new LineEnds(text);
  const opening = [...syntax.line.map(({ open }) => open), ...syntax.block.map(({ open }) => open)];
  const closing = syntax.block.map(({ close }) => close);
  for (let at = 0, line = 1; at < text.length && lines.length < most; line++) {
    const stop = ends.next(at, text.length);
    let from = pastBlanks(text, at, stop);
    let to = trimmedEnd(text, from, stop);
    const open = opening.find((mark) => text.startsWith(mark, from) && from + mark.length <= to);
    if (open !== undefined) from = pastBlanks(text, from + open.length, to);
    const close = closing.find((mark) => to - mark.length >= from && text.startsWith(mark, to - mark.length));
    if (close !== undefined) to = trimmedEnd(text, from, to - close.length);
    if (from < to) lines.push({ line, text: text.slice(from, to) });
    at = pastLineEnd(text, stop, text.length);
  }
  return lines.length === 0 ? [] : [{ lines }];
}

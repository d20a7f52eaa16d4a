import type { BufferChange } from '../bufferEdit';

/** 0-based, as an editor counts. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Span {
  readonly start: Place;
  readonly end: Place;
}

/** Where a text ends that begins at a place. */
export function endOf({ line, character }: Place, text: string): Place {
  const pieces = text.split(/\r\n|\r|\n/);
  const last = pieces.at(-1)!.length;
  return pieces.length === 1
    ? { line, character: character + last }
    : { line: line + pieces.length - 1, character: last };
}

/**
 * Where a part of a text is after a change. What is put in before it or behind it isn't part of it, what is put in between
 * is. Null where all of it was taken out or replaced.
 */
export function movedSpan({ start, end }: Span, { range, text }: BufferChange): Span | null {
  const inserted = endOf(range.start, text);
  const shifted = ({ line, character }: Place): Place => ({
    line: line + inserted.line - range.end.line,
    character: line === range.end.line ? character + inserted.character - range.end.character : character,
  });
  if (isUpTo(range.end, start)) return { start: shifted(start), end: shifted(end) };
  if (isUpTo(end, range.start)) return { start, end };
  if (isUpTo(range.start, start) && isUpTo(end, range.end)) return null;
  return {
    start: isUpTo(range.start, start) ? inserted : start,
    end: isUpTo(range.end, end) ? shifted(end) : range.start,
  };
}

/** Whether a place is before another, or the same. */
function isUpTo(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}

/** First and last line that a part reaches into, 1-based: one that ends where a line begins has nothing of that line. */
export function linesOf({ start, end }: Span): readonly [first: number, last: number] {
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return [start.line + 1, last];
}

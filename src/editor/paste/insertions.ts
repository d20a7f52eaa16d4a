import type { BufferChange } from '../bufferEdit';
import { endOf, movedSpan } from './movedSpan';
import type { Span } from './movedSpan';

/** Several lines that one change put in. */
export interface Insertion {
  /** In the text after the change. */
  readonly span: Span;
  readonly text: string;
  /** That aren't blank. */
  readonly lines: number;
  /** So many more than stood there before. */
  readonly more: number;
}

/** Lines that aren't blank: less isn't worth a question, and nobody types so much at once. */
export const LARGE = 10;
/** Of one change: a formatter may put in thousands. */
const MOST = 20;

/** Insertions of two lines or more that hold something, in the order in which the editor tells of them. */
export function insertionsIn(changes: readonly BufferChange[]): Insertion[] {
  const found: Insertion[] = [];
  for (const [at, { range, text }] of changes.entries()) {
    const lines = filledLines(text);
    if (lines < 2) continue;
    let span: Span | null = { start: range.start, end: endOf(range.start, text) };
    for (const later of changes.slice(at + 1)) span = span && movedSpan(span, later);
    const more = lines - (range.end.line - range.start.line);
    if (span && found.push({ span, text, lines, more }) === MOST) break;
  }
  return found;
}

export function filledLines(text: string): number {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '').length;
}

/** Whether two texts are the same but for what an editor changes when it puts one in: ends of lines, and blanks around them. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

const plain = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim();

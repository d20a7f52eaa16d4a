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
  /** UTF-16 units that they took the place of. */
  readonly replaced: number;
}

/** A change, with how much it took out. */
export interface CountedChange extends BufferChange {
  readonly rangeLength: number;
}

/** Lines that aren't blank: less isn't worth a question, and nobody types so much at once. */
export const LARGE = 10;
/** Less is typed with a key or two: a completion, a snippet of the user's. */
export const SEVERAL = 3;
/** Of one change: a formatter may put in thousands. */
const MOST = 20;

/** Insertions of two lines or more that hold something, in the order in which the editor tells of them. */
export function insertionsIn(changes: readonly CountedChange[]): Insertion[] {
  const found: Insertion[] = [];
  for (const [at, { range, text, rangeLength }] of changes.entries()) {
    const lines = filledLines(text);
    if (lines < 2) continue;
    let span: Span | null = { start: range.start, end: endOf(range.start, text) };
    for (const later of changes.slice(at + 1)) span = span && movedSpan(span, later);
    if (span && found.push({ span, text, lines, replaced: rangeLength }) === MOST) break;
  }
  return found;
}

export function filledLines(text: string): number {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '').length;
}

/** Whether lines are new, rather than what stood there put in another form. */
export function isNew({ text, replaced }: Insertion): boolean {
  return text.length >= 2 * replaced;
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

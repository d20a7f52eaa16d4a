import type { Prose } from '../../src/licensing/prose';

/** A text that is prose as a whole. */
export function proseOfText(text: string): Prose {
  return { lines: text.split('\n').map((line, at) => ({ line: at + 1, text: line })) };
}

import type { Span } from './outline';

/** A piece of a text to be replaced; of no length to insert. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text with edits that don't overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: by } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

/** A word of an SPDX expression that is being written. */
export interface WrittenIdentifier {
  /** What may stand there: an operator only behind an identifier, an exception only behind WITH. */
  readonly kind: 'licence' | 'exception' | 'operator';
  /** Where in the line the word stands that the cursor is in, or behind; empty where none is begun. */
  readonly start: number;
  readonly end: number;
}

const TAG = 'SPDX-License-Identifier:';
const WORD = /[A-Za-z0-9.+:-]/;

/**
 * What the cursor writes in the value of an `SPDX-License-Identifier` tag, by the grammar of SPDX 2.3, annex D; null
 * outside of one.
 * @param cursor a character of the line, from 0
 */
export function identifierAt(line: string, cursor: number): WrittenIdentifier | null {
  const tag = line.lastIndexOf(TAG, Math.max(0, cursor - TAG.length));
  if (tag === -1) return null;
  const from = tag + TAG.length;
  let start = cursor;
  while (start > from && WORD.test(line.charAt(start - 1))) start--;
  let end = cursor;
  while (end < line.length && WORD.test(line.charAt(end))) end++;
  const before = line.slice(from, start).trimEnd();
  // Behind a value that a comment's end or another tag closes.
  if (/[^A-Za-z0-9.+:()\s-]/.test(before)) return null;
  const last = before.split(/[\s()]+/).at(-1)!;
  const place = { start, end };
  if (/^with$/i.test(last)) return { kind: 'exception', ...place };
  if (before === '' || before.endsWith('(') || /^(?:and|or)$/i.test(last)) return { kind: 'licence', ...place };
  return { kind: 'operator', ...place };
}

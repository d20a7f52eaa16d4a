import { BACKSLASH, OPEN, QUOTE1, SPACE, TAB } from './byteCodes';
import { WITHIN } from './tokenStream';

const TAB_COLUMNS = 8;

/** Whether the bytes up to `last`, it in them, are these. */
export function endsWith(bytes: Uint8Array, last: number, close: readonly number[]): boolean {
  return close.every((code, at) => bytes[last - close.length + 1 + at] === code);
}

/** `'x'` or `'\n'`, not the lifetime `'a`. */
export function closesSoon(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === BACKSLASH) return true;
  for (let next = at + 2; next <= at + 5; next++) if (bytes[next] === QUOTE1) return true;
  return false;
}

/** Whether all that stands there are letters that may precede a string. */
export function isPrefix(prefixes: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (prefixes === '') return false;
  for (let at = from; at < to; at++) if (!prefixes.includes(String.fromCharCode(bytes[at]!))) return false;
  return true;
}

/** Whether a bracket follows: nobody renames what is called, but for what the text defines itself. */
export function isCalled(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && bytes[at] === SPACE) at++;
  return bytes[at] === OPEN;
}

/** Columns from the line's start, a tab as so many as reach the next stop. */
export function columnsOf(bytes: Uint8Array, from: number, to: number): number {
  let columns = 0;
  for (let at = from; at < to; at++) columns += bytes[at] === TAB ? TAB_COLUMNS - (columns % TAB_COLUMNS) : 1;
  return Math.min(columns, WITHIN - 1);
}

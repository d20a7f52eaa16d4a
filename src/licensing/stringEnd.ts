import { beginsLine, isLineEnd, isWord, pastLineEnd } from './characters';
import type { StringForm } from './commentSyntax';
import type { Reading } from './reading';

/** Whether one of the form's prefixes stands before its opening mark, and isn't the end of a longer word. */
export function hasPrefix(form: StringForm, text: string, at: number): boolean {
  if (form.prefixes === undefined) return true;
  return form.prefixes.some((prefix) => {
    const start = at - prefix.length;
    if (start < 0 || !text.startsWith(prefix, start)) return false;
    return start === 0 || !isWord(prefix.charCodeAt(0)) || !isWord(text.charCodeAt(start - 1));
  });
}

/**
 * The end of a string whose text begins (or goes on, after interpolated code) at `from`. Where code begins in it, the
 * string is put aside in `reading`, and the end is where that code begins.
 */
export function throughString(reading: Reading, form: StringForm, from: number, to: number): number {
  const { text } = reading;
  const { close, interpolation } = form;
  const closing = close.charCodeAt(0);
  const escape = form.escape === undefined ? -1 : form.escape.charCodeAt(0);
  const inner = interpolation === undefined ? -1 : interpolation.open.charCodeAt(0);
  const lines = form.lines === true;
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (code === inner && interpolation !== undefined && text.startsWith(interpolation.open, at)) {
      const { open, close: end } = interpolation;
      // C#'s doubled brace is a brace.
      if (open === '{' && text.charCodeAt(at + 1) === inner) {
        at += 2;
        continue;
      }
      reading.strings.push({
        form,
        opening: end === '}' ? 123 : 40,
        closing: end.charCodeAt(0),
        depth: 0,
      });
      return at + open.length;
    }
    if (code === escape) {
      at = pastLineEnd(text, at + 1, to);
    } else if (code === closing && text.startsWith(close, at)) {
      const end = at + close.length;
      if (form.closesInColumn1 === true && !beginsLine(text, at)) at++;
      else if (form.doubled === true && text.startsWith(close, end)) at = end + close.length;
      else if (form.openIfBefore !== undefined && end < to && form.openIfBefore.includes(text.charAt(end)))
        at = end + 1;
      else return Math.min(end, to);
    } else if (!lines && isLineEnd(code)) {
      return at;
    } else at++;
  }
  return to;
}

/** The end of Rust's character, which begins at `at` with its quote; -1 where the quote is a lifetime's. */
export function throughCharacter(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at + 1);
  if (code === 92) {
    // Long enough for `'\u{10FFFF}'`.
    for (let end = at + 3; end < to && end < at + 14; end++) if (text.charCodeAt(end) === 39) return end + 1;
    return -1;
  }
  if (isLineEnd(code)) return -1;
  const length = code >= 0xd800 && code < 0xdc00 ? 2 : 1;
  return at + length + 1 < to && text.charCodeAt(at + length + 1) === 39 ? at + length + 2 : -1;
}

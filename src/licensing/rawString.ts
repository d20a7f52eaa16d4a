import { isBlank, isLineEnd, isWord } from './characters';
import type { RawForm } from './commentSyntax';
import type { Reading } from './reading';

/** The standard's limit. */
const LONGEST_DELIMITER = 16;

function cplusplus(reading: Reading, at: number): number {
  const { text } = reading;
  if (text.charAt(at - 1) !== 'R') return -1;
  let start = at - 1;
  if (text.startsWith('u8', start - 2)) start -= 2;
  else if ('LuU'.includes(text.charAt(start - 1) || ' ')) start--;
  if (start > 0 && isWord(text.charCodeAt(start - 1))) return -1;
  for (let end = at + 1; end <= at + 1 + LONGEST_DELIMITER; end++) {
    const code = text.charCodeAt(end);
    if (code === 40) {
      const close = `)${text.slice(at + 1, end)}"`;
      return reading.next(close, end) + close.length;
    }
    if (Number.isNaN(code) || isBlank(code) || isLineEnd(code) || code === 41 || code === 92) return -1;
  }
  return -1;
}

/** How many number signs stand before `at`. */
function signsBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) === 35) start--;
  return at - start;
}

function rust(reading: Reading, at: number): number {
  const { text } = reading;
  const signs = signsBefore(text, at);
  let letter = at - signs - 1;
  if (text.charAt(letter) !== 'r') return -1;
  if ('bc'.includes(text.charAt(letter - 1) || ' ')) letter--;
  if (letter > 0 && isWord(text.charCodeAt(letter - 1))) return -1;
  return through(reading, at + 1, `"${'#'.repeat(signs)}`);
}

function swift(reading: Reading, at: number, to: number): number {
  const { text } = reading;
  const signs = signsBefore(text, at);
  if (signs === 0) return -1;
  const close = '#'.repeat(signs);
  if (text.startsWith('"""', at)) return through(reading, at + 3, `"""${close}`);
  let end = at + 1;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (isLineEnd(code)) break;
    if (code === 34 && text.startsWith(close, end + 1)) return end + 1 + signs;
  }
  return end;
}

/** C#: the quotes that begin it are the quotes that end it. */
function quotes(reading: Reading, at: number): number {
  const { text } = reading;
  let end = at;
  while (text.charCodeAt(end) === 34) end++;
  const close = text.slice(at, end);
  // Six quotes are an empty string within quotes that nobody needs.
  let after = reading.next(close, end) + close.length;
  while (text.charCodeAt(after) === 34) after++;
  return after;
}

/** Behind the second bracket of `[==[` at `at`; -1 if there is none. */
export function pastLongBracket(text: string, at: number): number {
  if (text.charCodeAt(at) !== 91) return -1;
  let end = at + 1;
  while (text.charCodeAt(end) === 61) end++;
  return text.charCodeAt(end) === 91 ? end + 1 : -1;
}

/** The mark that closes a long bracket whose opening is `[from, to)`. */
export const longBracketClose = (from: number, to: number): string => `]${'='.repeat(to - from - 2)}]`;

function brackets(reading: Reading, at: number): number {
  const from = pastLongBracket(reading.text, at);
  return from === -1 ? -1 : through(reading, from, longBracketClose(at, from));
}

const through = (reading: Reading, from: number, close: string): number => reading.next(close, from) + close.length;

/** The end of the raw string that begins at `at`; -1 if none does. */
export function throughRaw(reading: Reading, form: RawForm, at: number, to: number): number {
  switch (form.style) {
    case 'c++':
      return cplusplus(reading, at);
    case 'rust':
      return rust(reading, at);
    case 'swift':
      return swift(reading, at, to);
    case 'quotes':
      return quotes(reading, at);
    case 'brackets':
      return brackets(reading, at);
  }
}

const LF = 10;
const CR = 13;

export const isLineEnd = (code: number): boolean => code === LF || code === CR;

/** White space within a line, or what a file of another system shows as such. */
export const isBlank = (code: number): boolean =>
  code === 32 || (code < 32 && code !== LF && code !== CR) || code === 0xa0 || code === 0xfeff || code === 0x3000;

export const isSpace = (code: number): boolean => isBlank(code) || isLineEnd(code);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Letters, digits, the underscore and all that isn't ASCII. */
export const isWord = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95 || code > 127;

/** Where the line of `at` ends, before its line end. */
export function lineEndAt(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Behind the line end that stands at `at`, if one does. */
export function pastLineEnd(text: string, at: number, to: number): number {
  if (at >= to) return to;
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** The first place from `at` that holds no blank of the line. */
export function pastBlanks(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** The last place before `at` that holds no blank of the line; its index, -1 at the beginning of the text. */
export function beforeBlanks(text: string, at: number): number {
  let last = at - 1;
  while (last >= 0 && isBlank(text.charCodeAt(last))) last--;
  return last;
}

export const beginsLine = (text: string, at: number): boolean => at === 0 || isLineEnd(text.charCodeAt(at - 1));

import { beforeBlanks, beginsLine, isDigit, isLineEnd, isSpace, isWord } from './characters';
import type { Where } from './commentSyntax';

const CLOSING = [')', ']', '}', "'", '"', '.'].map((sign) => sign.charCodeAt(0));

/** COBOL's column 7: six characters of the line before it, no less and no more. */
function inColumn7(text: string, at: number): boolean {
  if (at < 6) return false;
  for (let back = 1; back <= 6; back++) if (isLineEnd(text.charCodeAt(at - back))) return false;
  return beginsLine(text, at - 6);
}

/** `L'x'`, `u8'x'`: the letters aren't the end of a longer word. */
function afterPrefix(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  if (last === 'L' || last === 'u' || last === 'U') return at < 2 || !isWord(text.charCodeAt(at - 2));
  return last === '8' && text.charAt(at - 2) === 'u' && (at < 3 || !isWord(text.charCodeAt(at - 3)));
}

/** Whether what stands before `at` lets a mark there count. */
export function stands(where: Where, text: string, at: number): boolean {
  if (at === 0) return where !== 'column7';
  const before = text.charCodeAt(at - 1);
  switch (where) {
    case 'column1':
      return isLineEnd(before);
    case 'column7':
      return inColumn7(text, at);
    case 'firstOnLine': {
      const last = beforeBlanks(text, at);
      return last < 0 || isLineEnd(text.charCodeAt(last));
    }
    case 'commandStart': {
      const last = beforeBlanks(text, at);
      return last < 0 || isLineEnd(text.charCodeAt(last)) || text.charCodeAt(last) === 59;
    }
    case 'afterBlank':
      return isSpace(before) || before === 59;
    case 'valueStart':
      return isSpace(before) || '[{(,:='.includes(text.charAt(at - 1));
    case 'notAfterWord':
      return !isWord(before);
    case 'notAfterNumber':
      return !isWord(before) || afterPrefix(text, at);
    case 'notAfterValue':
      return !isWord(before) && !isDigit(before) && !CLOSING.includes(before);
    case 'notAfterColon':
      return before !== 58;
    case 'notAfterDollar':
      return before !== 36;
  }
}

/** The place of the last character before `at` that isn't white space, comments not counted; -1 if there is none. */
export function lastOfCode(text: string, at: number, commentFrom: number, commentTo: number): number {
  let last = at - 1;
  for (;;) {
    while (last >= 0 && isSpace(text.charCodeAt(last))) last--;
    if (commentTo === 0 || last !== commentTo - 1) return last;
    last = commentFrom - 1;
    commentTo = 0;
  }
}

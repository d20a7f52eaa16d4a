import { isBlank, isLineEnd, isWord } from './characters';
import type { RegexLiteral } from './commentSyntax';
import type { Reading } from './reading';
import { lastOfCode } from './standing';

/** After these words a value is expected, so that a slash begins one. */
const WORDS: Readonly<Record<RegexLiteral['dialect'], ReadonlySet<string>>> = {
  javascript: new Set('return typeof case in of delete void throw new do else instanceof yield await'.split(' ')),
  ruby: new Set('if elsif unless while until when case and or not return then do else puts in'.split(' ')),
  perl: new Set(
    'split grep map join if elsif unless while until and or not return push x lt gt le ge eq ne'.split(' '),
  ),
};
const LONGEST_WORD = 12;

function wordBefore(text: string, last: number): string {
  let start = last;
  while (start >= 0 && last - start <= LONGEST_WORD && isWord(text.charCodeAt(start))) start--;
  return text.slice(start + 1, last + 1);
}

/** Whether a value is expected at `at`. */
function isValuePlace(reading: Reading, dialect: RegexLiteral['dialect'], at: number): boolean {
  const { text } = reading;
  const last = lastOfCode(text, at, reading.commentFrom, reading.commentTo);
  if (last < 0) return true;
  const code = text.charCodeAt(last);
  if (isWord(code)) {
    const word = wordBefore(text, last);
    if (WORDS[dialect].has(word)) return !'.$@%'.includes(text.charAt(last - word.length) || ' ');
    // Ruby calls without parentheses: `split /,/`.
    return dialect === 'ruby' && last < at - 1 && !isBlank(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 61;
  }
  switch (text.charAt(last)) {
    case ')':
    case ']':
    case '"':
    case "'":
    case '`':
      return false;
    case '}':
      return dialect === 'javascript';
    // The end of an element: JSX.
    case '<':
      return dialect !== 'javascript';
    case '+':
    case '-':
      return text.charCodeAt(last - 1) !== code;
    case '$':
    case '/':
      return false;
    default:
      return true;
  }
}

/** Perl's `=~` and `!~` before it: a regular expression for sure, which may go on over lines. */
function isMatched(reading: Reading, at: number): boolean {
  const { text } = reading;
  const last = lastOfCode(text, at, reading.commentFrom, reading.commentTo);
  return text.charCodeAt(last) === 126 && '=!'.includes(text.charAt(last - 1) || ' ');
}

/**
 * The end of the regular expression that begins at `at`; -1 where the slash divides. A second slash behind it (an
 * operator, an empty expression) is passed as well, so that it begins nothing.
 */
export function throughRegex(reading: Reading, form: RegexLiteral, at: number, to: number): number {
  const { text } = reading;
  if (at < reading.noRegexBefore) return -1;
  if (!isValuePlace(reading, form.dialect, at)) return text.charCodeAt(at + 1) === 47 ? at + 2 : -1;
  const lines = form.dialect === 'perl' && !reading.tired && isMatched(reading, at);
  let inClass = false;
  let end = at + 1;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (isLineEnd(code) && !lines) break;
    if (code === 92) end++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return end + 1;
  }
  if (lines) reading.fail();
  // Nothing on this line ends one: it isn't looked at again for the next slash.
  reading.noRegexBefore = end;
  return -1;
}

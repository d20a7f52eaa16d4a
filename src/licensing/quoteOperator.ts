import { isLetter, isSpace, isWord } from './characters';
import type { QuoteOperator } from './commentSyntax';
import type { Reading } from './reading';

const PARTNERS: ReadonlyMap<number, number> = new Map(
  ['()', '[]', '{}', '<>'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const),
);

/** Behind the delimiter that closes what `delimiter` opened before `from`; -1 if none does. Brackets are counted. */
function pastDelimited(text: string, delimiter: number, from: number, to: number): number {
  const close = PARTNERS.get(delimiter) ?? delimiter;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === close) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (code === delimiter) depth++;
  }
  return -1;
}

function pastSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

const LONGEST_SIGIL = 20;

/** A variable, a method, a file test, the end of a word: none of them quotes. */
const NO_OPERATOR_AFTER = '$@%&-:';
/** After a space only these delimit: the others are operators after a word that happens to be short. */
const AFTER_SPACE = '{([/|!\'"~^';

/** Where the first delimiter of Perl's operator stands, and whether there are two parts; null if none is there. */
function perlDelimiter(text: string, at: number, to: number): { at: number; parts: 1 | 2 } | null {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (isWord(before) || NO_OPERATOR_AFTER.includes(text.charAt(at - 1) || ' ')) return null;
  if (before === 62 && text.charCodeAt(at - 2) === 45) return null;
  let name = at + 1;
  const first = text.charAt(at);
  if (first === 't') name++;
  else if (first === 'q' && 'qwrx'.includes(text.charAt(name) || ' ')) name++;
  const delimiter = pastSpace(text, name, to);
  if (delimiter >= to) return null;
  const sign = text.charAt(delimiter);
  if (isWord(text.charCodeAt(delimiter)) || ',;)}]>='.includes(sign)) return null;
  if (delimiter > name && !AFTER_SPACE.includes(sign)) return null;
  return { at: delimiter, parts: first === 's' || first === 'y' || first === 't' ? 2 : 1 };
}

function rubyDelimiter(text: string, at: number): { at: number; parts: 1 } | null {
  if (at > 0 && (isWord(text.charCodeAt(at - 1)) || ')]}"\''.includes(text.charAt(at - 1)))) return null;
  const kind = text.charAt(at + 1);
  const delimiter = 'wWiIqQrsx'.includes(kind || ' ') ? at + 2 : at + 1;
  const code = text.charCodeAt(delimiter);
  if (Number.isNaN(code) || isWord(code) || isSpace(code) || code === 61) return null;
  if (delimiter === at + 1 && !PARTNERS.has(code)) return null;
  return { at: delimiter, parts: 1 };
}

function elixirDelimiter(text: string, at: number): { at: number; parts: 1 } | null {
  let delimiter = at + 1;
  while (isLetter(text.charCodeAt(delimiter)) && delimiter - at < LONGEST_SIGIL) delimiter++;
  if (delimiter === at + 1 || !'([{<|/"\''.includes(text.charAt(delimiter) || ' ')) return null;
  // Three quotes are a string of their own.
  return text.charCodeAt(delimiter) === text.charCodeAt(delimiter + 1) ? null : { at: delimiter, parts: 1 };
}

function delimiterOf(form: QuoteOperator, text: string, at: number, to: number): { at: number; parts: 1 | 2 } | null {
  switch (form.dialect) {
    case 'perl':
      return perlDelimiter(text, at, to);
    case 'ruby':
      return rubyDelimiter(text, at);
    case 'elixir':
      return elixirDelimiter(text, at);
  }
}

/** The end of the quoted text that the operator at `at` begins; -1 if it is no operator, or nothing ends it. */
export function throughQuoted(reading: Reading, form: QuoteOperator, at: number, to: number): number {
  if (reading.tired) return -1;
  const { text } = reading;
  const found = delimiterOf(form, text, at, to);
  if (found === null) return -1;
  const delimiter = text.charCodeAt(found.at);
  let end = pastDelimited(text, delimiter, found.at + 1, to);
  if (end !== -1 && found.parts === 2) {
    if (!PARTNERS.has(delimiter)) end = pastDelimited(text, delimiter, end, to);
    else {
      const second = pastSpace(text, end, to);
      end = second < to ? pastDelimited(text, text.charCodeAt(second), second + 1, to) : -1;
    }
  }
  if (end === -1) reading.fail();
  return end;
}

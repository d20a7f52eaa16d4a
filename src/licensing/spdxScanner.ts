/** What the scanner finds wrong by itself; `spdxExpression.ts` adds what is wrong between tokens. */
export type ScanProblem = 'unexpected-character' | 'operator-case' | 'detached-plus';

export interface Token {
  readonly kind: '(' | ')' | 'and' | 'or' | 'with' | 'id' | 'end' | ScanProblem;
  /** Of an `id`: without its `+`. */
  readonly text: string;
  readonly plus: boolean;
  /** Offset in the text, from 0. */
  readonly at: number;
}

const OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'with']);

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/** Letters, digits, `-` and `.`, of which SPDX identifiers are made, and `:` between a document and its reference. */
const isIdCharacter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 45 ||
  code === 46 ||
  code === 58;

function wordToken(word: string, plus: boolean, at: number): Token {
  const lower = word.toLowerCase();
  if (plus || !OPERATORS.has(lower)) return { kind: 'id', text: word, plus, at };
  // SPDX 3: all upper case or all lower case.
  if (word !== lower && word !== word.toUpperCase()) return { kind: 'operator-case', text: word, plus, at };
  return { kind: lower as 'and' | 'or' | 'with', text: word, plus, at };
}

/** The tokens of an SPDX expression. The last is `end`, or the first problem. */
export function scanExpression(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const single = (kind: Token['kind'], at: number): number =>
    tokens.push({ kind, text: text.slice(at, at + 1), plus: false, at });
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at += 1;
    else if (code === 40 || code === 41) single(code === 40 ? '(' : ')', at++);
    else if (isIdCharacter(code)) {
      let end = at + 1;
      while (end < text.length && isIdCharacter(text.charCodeAt(end))) end += 1;
      const plus = text.charCodeAt(end) === 43;
      const token = wordToken(text.slice(at, end), plus, at);
      tokens.push(token);
      if (token.kind === 'operator-case') return tokens;
      at = plus ? end + 1 : end;
    } else {
      single(code === 43 ? 'detached-plus' : 'unexpected-character', at);
      return tokens;
    }
  }
  single('end', text.length);
  return tokens;
}

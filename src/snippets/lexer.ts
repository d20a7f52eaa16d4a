import { byteClassesOf, IS_BLANK, IS_WORD, IS_DIGIT, IS_QUOTE, IS_LINE_END, IS_COMMENT } from './byteClasses';
import {
  BACKSLASH,
  BANG,
  CLOSE,
  CLOSE_BRACE,
  CLOSE_SQUARE,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  GREATER,
  HASH,
  LESS,
  LINE,
  MINUS,
  OPEN,
  OPEN_BRACE,
  OPEN_SQUARE,
  QUOTE1,
  QUOTE2,
  RETURN,
  SEMICOLON,
  SLASH,
  SPACE,
  STAR,
  UNDERSCORE,
} from './byteCodes';
import type { Dialect, StringRule } from './dialect';
import { ANY_WORD, HASH_PRIME, HASH_START, markHash, numberOf, STRING_SALT, tokenOf } from './tokenHash';
import { closesSoon, columnsOf, endsWith, isCalled, isPrefix } from './lookAround';
import { WITHIN, type TokenBuffer } from './tokenStream';
import { BEFORE_VALUE, KEYWORD } from './words';

const [START, PRIME] = [HASH_START, HASH_PRIME];

const MARKS = Uint32Array.from({ length: 256 }, (_, code) => markHash(code));

/** What stands before, which tells a division from a regular expression. */
const enum Before {
  Mark,
  Value,
  Keyword,
  ValueKeyword,
}

/**
 * Reads one stretch of a file in one language, in one pass, allocating nothing but room in the buffer. Words, marks and blanks, which
 * nearly all of a file is, are read with nothing but local variables; strings and comments by methods, between which the fields hold
 * the state.
 */
class Lexer {
  #at = 0;
  #line = 1;
  /** Where the line begins that `#at` stands in. */
  #lineStart = 0;
  /** No token of the line was read yet. */
  #isFirst = true;
  #before: Before = Before.Mark;
  readonly #classes: Uint8Array;
  readonly #strings: readonly (StringRule | undefined)[];

  constructor(
    readonly into: TokenBuffer,
    readonly bytes: Uint8Array,
    readonly dialect: Dialect,
    readonly to: number,
  ) {
    const { classes, strings } = byteClassesOf(dialect);
    this.#classes = classes;
    this.#strings = strings;
  }

  run(from: number, firstLine: number): number {
    const { into, bytes, dialect, to } = this;
    const { words, foldsCase, members, prefixes } = dialect;
    const classes = this.#classes;
    const [hasDot, hasArrow, hasColons] = [members.includes('.'), members.includes('->'), members.includes('::')];
    into.reserve(to - from + 1);
    const { exact, abstracted, lines, indents } = into;
    let count = into.count;
    let line = firstLine;
    let at = from;
    let lineStart = from;
    let isFirst = true;
    let before: Before = Before.Mark;
    let isMember = false;
    while (at < to) {
      const code = bytes[at]!;
      const of = classes[code]!;
      if (of === IS_BLANK) {
        at++;
        continue;
      }
      if (of === IS_LINE_END) {
        at++;
        line++;
        lineStart = at;
        isFirst = true;
        continue;
      }
      const start = at;
      let token: number;
      let abstract: number;
      if (of === IS_WORD) {
        let hash = START;
        let next = code;
        do {
          if (foldsCase && next >= 65 && next <= 90) next |= 32;
          hash = Math.imul(hash ^ next, PRIME);
          at++;
          next = at < to ? bytes[at]! : SPACE;
        } while ((WORD_OR_DIGIT >> classes[next]!) & 1);
        // `r"…"`: the string begins here, and its letters say nothing.
        if (at - start <= 2 && (next === QUOTE2 || next === QUOTE1) && isPrefix(prefixes, bytes, start, at)) continue;
        hash = tokenOf(hash);
        const found = isMember ? -1 : words.find(hash);
        if (found === -1) {
          token = hash;
          abstract =
            isMember || (before !== Before.Value && before !== Before.Keyword && isCalled(bytes, at, to))
              ? hash
              : ANY_WORD;
          before = Before.Value;
        } else {
          token = abstract = words.valueAt(found);
          const kind = words.kindAt(found);
          if ((kind & KEYWORD) === 0) before = Before.Value;
          else before = (kind & BEFORE_VALUE) !== 0 ? Before.ValueKeyword : Before.Keyword;
        }
        isMember = false;
      } else if (of === IS_DIGIT) {
        this.#at = at;
        token = abstract = this.#number();
        at = this.#at;
        before = Before.Value;
        isMember = false;
      } else {
        if (of === IS_QUOTE || of === IS_COMMENT) {
          this.#at = at;
          this.#line = line;
          this.#lineStart = lineStart;
          this.#isFirst = isFirst;
          this.#before = before;
          const read = of === IS_QUOTE ? this.#string(this.#strings[code]!) : this.#comment(code);
          if (read !== NOTHING) {
            if (read !== SKIPPED) {
              exact[count] = abstracted[count] = read;
              lines[count] = line;
              indents[count++] = isFirst ? columnsOf(bytes, lineStart, start) : WITHIN;
              this.#isFirst = false;
              before = Before.Value;
              isMember = false;
            }
            at = this.#at;
            line = this.#line;
            lineStart = this.#lineStart;
            isFirst = this.#isFirst;
            continue;
          }
        }
        const next = at + 1 < to ? bytes[at + 1]! : 0;
        isMember = code === DOT && hasDot && next !== DOT;
        before = code === CLOSE || code === CLOSE_SQUARE || code === CLOSE_BRACE ? Before.Value : Before.Mark;
        at++;
        if (code === SEMICOLON || code === COMMA || code === OPEN || code === CLOSE) continue;
        // The line goes on: one that was broken otherwise says the same.
        if (code === BACKSLASH && (next === LINE || next === RETURN)) continue;
        token = abstract = MARKS[code]!;
        if ((code === MINUS && next === GREATER && hasArrow) || (code === COLON && next === COLON && hasColons)) {
          isMember = true;
          at++;
        }
      }
      exact[count] = token;
      abstracted[count] = abstract;
      lines[count] = line;
      indents[count++] = isFirst ? columnsOf(bytes, lineStart, start) : WITHIN;
      isFirst = false;
    }
    into.count = count;
    return line;
  }

  /** `0x1F`, `1_000`, `1e-5`, `10UL`: the value, however it is written. */
  #number(): number {
    const { bytes, to } = this;
    const classes = this.#classes;
    let hash = START;
    let at = this.#at;
    for (; at < to; at++) {
      let next = bytes[at]!;
      if (next === UNDERSCORE) continue;
      if (((WORD_OR_DIGIT >> classes[next]!) & 1) === 0 && !(next === DOT && classes[bytes[at + 1] ?? 0] === IS_DIGIT))
        break;
      if (next >= 65 && next <= 90) next |= 32;
      hash = Math.imul(hash ^ next, PRIME);
    }
    this.#at = at;
    return numberOf(hash);
  }

  /** The token; `SKIPPED` where it is none; `NOTHING` where no string begins here. */
  #string(rule: StringRule): number {
    const { bytes, to, dialect } = this;
    const { quote } = rule;
    let at = this.#at;
    if (dialect.lifetimes && quote === QUOTE1 && !closesSoon(bytes, at)) return NOTHING;
    const isTriple = rule.triple && bytes[at + 1] === quote && bytes[at + 2] === quote;
    const isExplaining = isTriple && dialect.docstrings && this.#isFirst;
    const crosses = rule.lines || isTriple;
    at += isTriple ? 3 : 1;
    let hash = START;
    let depth = 0;
    for (; at < to; at++) {
      let next = bytes[at]!;
      if (next === LINE) {
        if (!crosses) break;
        this.#pastLine(at);
      } else if (next === BACKSLASH && rule.escapes && at + 1 < to) {
        next = bytes[++at]!;
        if (next === LINE) this.#pastLine(at);
      } else if (depth === 0 && next === quote) {
        if (isTriple) {
          if (bytes[at + 1] === quote && bytes[at + 2] === quote) {
            at += 3;
            break;
          }
        } else if (rule.doubled && bytes[at + 1] === quote) at++;
        else {
          at++;
          break;
        }
      } else if (rule.holes) {
        if (next === DOLLAR && bytes[at + 1] === OPEN_BRACE) depth++;
        else if (next === CLOSE_BRACE && depth > 0) depth--;
      }
      // How a text is indented says as little as which quotes it stands in.
      if (this.#classes[next] !== IS_BLANK && next !== LINE) hash = Math.imul(hash ^ next, PRIME);
    }
    this.#at = at;
    return isExplaining ? SKIPPED : tokenOf(hash ^ STRING_SALT);
  }

  #pastLine(at: number): void {
    this.#line++;
    this.#lineStart = at + 1;
  }

  /** `SKIPPED` where a comment begins here, the token of a regular expression, or `NOTHING`. */
  #comment(code: number): number {
    const { bytes, to, dialect } = this;
    const at = this.#at;
    const next = at + 1 < to ? bytes[at + 1]! : 0;
    switch (code) {
      case SLASH:
        if (next === SLASH && dialect.slashes) return this.#toLineEnd();
        if (next === STAR && dialect.stars) return dialect.nested ? this.#nested() : this.#past(STAR_SLASH, at + 2);
        if (!dialect.regexes || this.#before === Before.Value || this.#before === Before.Keyword) return NOTHING;
        return this.#regex();
      case HASH:
        return dialect.hash === 'anywhere' || this.#isAfterBlank() ? this.#toLineEnd() : NOTHING;
      case MINUS:
        return next === MINUS ? this.#toLineEnd() : NOTHING;
      case LESS:
        return next === BANG && bytes[at + 2] === MINUS && bytes[at + 3] === MINUS
          ? this.#past(ARROW, at + 4)
          : NOTHING;
      default:
        return this.#toLineEnd();
    }
  }

  #toLineEnd(): number {
    const end = this.bytes.indexOf(LINE, this.#at);
    this.#at = end === -1 || end > this.to ? this.to : end;
    return SKIPPED;
  }

  #isAfterBlank(): boolean {
    const at = this.#at;
    if (at === 0) return true;
    const before = this.bytes[at - 1]!;
    const of = this.#classes[before]!;
    return of === IS_BLANK || of === IS_LINE_END || before === SEMICOLON;
  }

  /** Past the comment that ends with these two or three bytes. */
  #past(close: readonly number[], from: number): number {
    const { bytes, to } = this;
    const last = close.at(-1)!;
    let at = bytes.indexOf(last, from);
    while (at !== -1 && at < to && !(at - from >= close.length - 1 && endsWith(bytes, at, close)))
      at = bytes.indexOf(last, at + 1);
    const end = at === -1 || at >= to ? to : at + 1;
    this.#countLines(from, end);
    this.#at = end;
    return SKIPPED;
  }

  #countLines(from: number, to: number): void {
    const { bytes } = this;
    for (let at = from; at < to; at++) if (bytes[at] === LINE) this.#pastComment(at);
  }

  /** A comment that ends with its line leaves the next token the first of its own. */
  #pastComment(at: number): void {
    this.#pastLine(at);
    this.#isFirst = true;
  }

  #nested(): number {
    const { bytes, to } = this;
    let depth = 1;
    let at = this.#at + 2;
    while (at < to && depth > 0) {
      const code = bytes[at++]!;
      if (code === LINE) this.#pastComment(at - 1);
      else if (code === STAR && bytes[at] === SLASH) {
        at++;
        depth--;
      } else if (code === SLASH && bytes[at] === STAR) {
        at++;
        depth++;
      }
    }
    this.#at = at;
    return SKIPPED;
  }

  #regex(): number {
    const { bytes, to } = this;
    const classes = this.#classes;
    let isClass = false;
    let end = this.#at + 1;
    for (; end < to; end++) {
      const next = bytes[end]!;
      if (next === LINE) return NOTHING;
      if (next === BACKSLASH) end++;
      else if (next === OPEN_SQUARE) isClass = true;
      else if (next === CLOSE_SQUARE) isClass = false;
      else if (next === SLASH && !isClass) break;
    }
    if (end >= to) return NOTHING;
    let hash = START;
    for (let at = this.#at; at <= end; at++) hash = Math.imul(hash ^ bytes[at]!, PRIME);
    end++;
    while (end < to && classes[bytes[end]!] === IS_WORD) end++;
    this.#at = end;
    return tokenOf(hash);
  }
}

const WORD_OR_DIGIT = (1 << IS_WORD) | (1 << IS_DIGIT);
const STAR_SLASH = [STAR, SLASH];
const ARROW = [MINUS, MINUS, GREATER];

/** No token begins with a comment. */
const SKIPPED = -1;
/** Neither a comment nor a literal begins here: a mark. */
const NOTHING = -2;

/**
 * Adds the tokens of `bytes[from, to)` (UTF-8) to a buffer. It never fails: what isn't of the language is read as marks and words.
 * @returns the line, 1-based, that `to` stands in
 */
export function addTokens(
  into: TokenBuffer,
  bytes: Uint8Array,
  dialect: Dialect,
  [from, to, firstLine]: readonly [from: number, to: number, firstLine: number],
): number {
  return new Lexer(into, bytes, dialect, to).run(from, firstLine);
}

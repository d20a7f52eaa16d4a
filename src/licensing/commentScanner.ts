import { beginsLine, isBlank, isLineEnd, isWord, lineEndAt, pastBlanks, pastLineEnd } from './characters';
import type { BlockMark, CommentSyntax, Embedded, LineMark } from './commentSyntax';
import { hereDocument } from './hereDocument';
import { throughIndentedText } from './indentedText';
import { openersOf } from './openers';
import type { Opener, Openers } from './openers';
import { throughQuoted } from './quoteOperator';
import { longBracketClose, pastLongBracket, throughRaw } from './rawString';
import { Reading } from './reading';
import { throughRegex } from './regexLiteral';
import { stands } from './standing';
import { hasPrefix, throughCharacter, throughString } from './stringEnd';

/** Who takes the comments, in the order in which they stand. */
export interface CommentTaker {
  /** A comment of `[start, end)` whose text, without its marks, is `[from, to)`. */
  take(start: number, from: number, to: number, end: number): void;
  /** Whether nothing but comments stands before `at`. */
  isFirst(at: number): boolean;
}

class Scanner {
  readonly #text: string;
  readonly #reading: Reading;
  readonly #taker: CommentTaker;
  /** The mark that ends the language was just read. */
  #left = false;

  constructor(text: string, taker: CommentTaker) {
    this.#text = text;
    this.#reading = new Reading(text);
    this.#taker = taker;
  }

  /** Reads `[from, to)`; the place where the language ends. */
  scan(openers: Openers, from: number, to: number): number {
    const { begins } = openers;
    const text = this.#text;
    const reading = this.#reading;
    let at = from;
    for (;;) {
      const limit = reading.bodyAt === -1 || reading.bodyAt > to ? to : reading.bodyAt;
      while (at < limit) {
        const code = text.charCodeAt(at);
        if (code > 127 || begins[code] === 0) {
          at++;
          continue;
        }
        at = this.#open(openers, code, at, to);
        if (reading.bodyAt !== -1 || this.#left) break;
      }
      if (this.#left) {
        this.#left = false;
        return at;
      }
      if (reading.bodyAt !== -1 && at >= reading.bodyAt) {
        at = Math.max(at, reading.bodyEnd);
        reading.bodyAt = -1;
      } else if (at >= to) return to;
    }
  }

  /** Whatever begins at `at`; the place behind it. */
  #open(openers: Openers, code: number, at: number, to: number): number {
    const { strings } = this.#reading;
    const open = strings.at(-1);
    if (open !== undefined) {
      if (code === open.closing && open.depth-- === 0) {
        strings.pop();
        return throughString(this.#reading, open.form, at + 1, to);
      }
      if (code === open.opening) open.depth++;
    }
    const text = this.#text;
    for (const opener of openers.byCode[code] ?? []) {
      const { mark, where } = opener;
      if (mark.length > 1 && !(opener.ignoreCase ? foldedStart(text, mark, at) : text.startsWith(mark, at))) continue;
      if (where !== undefined && !stands(where, text, at)) continue;
      const end = this.#through(openers, opener, at, to);
      if (end !== -1) return Math.min(end, to);
    }
    return at + 1;
  }

  #through(openers: Openers, { mark, rule }: Opener, at: number, to: number): number {
    const text = this.#text;
    const reading = this.#reading;
    switch (rule.kind) {
      case 'line':
        return this.#line(rule.line, at, to, openers.leave);
      case 'block':
        return this.#block(rule.block, at, to);
      case 'string':
        if (!hasPrefix(rule, text, at)) return -1;
        if (rule.docstring === true && this.#taker.isFirst(at)) return this.#docstring(rule.close, at, to);
        return throughString(reading, rule, at + mark.length, to);
      case 'character':
        return throughCharacter(text, at, to);
      case 'raw':
        return throughRaw(reading, rule, at, to);
      case 'hereDocument':
        return hereDocument(reading, rule, at, to);
      case 'regex':
        return throughRegex(reading, rule, at, to);
      case 'quoteOperator':
        return throughQuoted(reading, rule, at, to);
      case 'escape':
        if (isLineEnd(text.charCodeAt(at + 1))) return at + 1;
        // `?\"` in Emacs Lisp.
        return mark !== '\\' && text.charCodeAt(at + 1) === 92 ? at + 3 : at + 2;
      case 'restOfLine':
        return lineEndAt(text, at, to);
      case 'indentedText':
        return throughIndentedText(text, at, to);
      case 'embedded':
        return this.#embedded(rule, at, to);
      case 'turn':
        return this.#within(openersOf(rule.syntax()), at + mark.length, to);
      case 'leave':
        this.#left = true;
        return at + mark.length;
    }
  }

  #line(line: LineMark, at: number, to: number, leave: string | undefined): number {
    const text = this.#text;
    const from = at + line.open.length;
    if (from < to) {
      const next = text.charCodeAt(from);
      if (line.word === true && isWord(next)) return -1;
      if (line.blankAfter === true && !isBlank(next) && !isLineEnd(next)) return -1;
      if (line.notDirective === true && isDirective(text, from, to)) return -1;
      if (line.notBefore?.includes(text.charAt(from)) === true) return -1;
    }
    let end = leave === undefined ? lineEndAt(text, from, to) : lineOrLeave(text, from, to, leave);
    if (line.continues === true) {
      while (end < to && end > from && text.charCodeAt(end - 1) === 92)
        end = lineEndAt(text, pastLineEnd(text, end, to), to);
    }
    return this.#take(at, from, end, end);
  }

  #block(block: BlockMark, at: number, to: number): number {
    const text = this.#text;
    let from = at + block.open.length;
    let close = block.close;
    if (block.longBracket === true) {
      const bracket = from;
      from = pastLongBracket(text, bracket);
      if (from === -1) return -1;
      close = longBracketClose(bracket, from);
    }
    if (block.notBefore !== undefined && from < to && block.notBefore.includes(text.charAt(from))) return -1;
    const end =
      block.nested === true ? this.#nestedEnd(block, from, to) : this.#next(close, from, to, block.closesInColumn1);
    if (end >= to) return this.#take(at, from, to, to);
    // What stands behind `=cut` on its line is for nobody.
    const behind = block.closesInColumn1 === true ? lineEndAt(text, end, to) : end + close.length;
    return this.#take(at, from, end, Math.min(behind, to));
  }

  #nestedEnd({ open, close }: BlockMark, from: number, to: number): number {
    const text = this.#text;
    const opening = open.charCodeAt(0);
    const closing = close.charCodeAt(0);
    let depth = 1;
    for (let at = from; at < to;) {
      const code = text.charCodeAt(at);
      if (code === closing && text.startsWith(close, at)) {
        if (--depth === 0) return at;
        at += close.length;
      } else if (code === opening && text.startsWith(open, at)) {
        depth++;
        at += open.length;
      } else at++;
    }
    return to;
  }

  /** Python's: prose, like a comment. One between single quotes ends with its line. */
  #docstring(close: string, at: number, to: number): number {
    const text = this.#text;
    const from = at + close.length;
    for (let end = from; end < to; end++) {
      const code = text.charCodeAt(end);
      if (code === 92) end++;
      else if (close.length === 1 && isLineEnd(code)) return end;
      else if (text.startsWith(close, end)) {
        this.#taker.take(at, from, end, end + close.length);
        return end + close.length;
      }
    }
    this.#taker.take(at, from, to, to);
    return to;
  }

  #take(start: number, from: number, to: number, end: number): number {
    this.#reading.commentFrom = start;
    this.#reading.commentTo = end;
    this.#taker.take(start, from, to, end);
    return end;
  }

  #embedded(rule: Embedded, at: number, to: number): number {
    const text = this.#text;
    let from = at + rule.open.length;
    if (rule.tag === true) {
      const next = text.charAt(from);
      if (next !== '>' && next !== '/' && !isBlank(text.charCodeAt(from)) && !isLineEnd(text.charCodeAt(from)))
        return -1;
      const end = this.#reading.next('>', from);
      // A tag that ends at once has no content.
      if (end >= to || text.charCodeAt(end - 1) === 47) return end + 1;
      from = end + 1;
    }
    if (rule.live === true) return this.#within(openersOf(rule.syntax(), rule.close), from, to);
    const end = Math.min(this.#next(rule.close, from, to, rule.closesInColumn1), to);
    this.#within(openersOf(rule.syntax()), from, end);
    return end + rule.close.length;
  }

  /** Where `mark` stands next; at the beginning of a line if it has to. */
  #next(mark: string, from: number, to: number, inColumn1 = false): number {
    let at = this.#reading.next(mark, from);
    while (inColumn1 && at < to && !beginsLine(this.#text, at)) at = this.#reading.next(mark, at + 1);
    return at;
  }

  /** Another language, whose strings aren't this one's. */
  #within(openers: Openers, from: number, to: number): number {
    const reading = this.#reading;
    const around = reading.strings;
    reading.strings = [];
    const end = this.scan(openers, Math.min(from, to), to);
    reading.strings = around;
    reading.bodyAt = -1;
    return end;
  }
}

/** The end of the line, or of the language where that comes first. */
function lineOrLeave(text: string, from: number, to: number, leave: string): number {
  const first = leave.charCodeAt(0);
  for (let end = from; end < to; end++) {
    const code = text.charCodeAt(end);
    if (isLineEnd(code) || (code === first && text.startsWith(leave, end))) return end;
  }
  return to;
}

const DIRECTIVES: ReadonlySet<string> = new Set(
  'include include_next import define undef if ifdef ifndef elif elifdef elifndef else endif error warning pragma line'.split(
    ' ',
  ),
);
const LONGEST_DIRECTIVE = 12;

function isDirective(text: string, from: number, to: number): boolean {
  const start = pastBlanks(text, from, to);
  let end = start;
  while (end < to && end - start <= LONGEST_DIRECTIVE && isWord(text.charCodeAt(end))) end++;
  return DIRECTIVES.has(text.slice(start, end));
}

function foldedStart(text: string, mark: string, at: number): boolean {
  return text.slice(at, at + mark.length).toLowerCase() === mark;
}

/** Reads `text` from `from` on, once and in one direction, and hands every comment to `taker`. */
export function scanComments(text: string, syntax: CommentSyntax, from: number, taker: CommentTaker): void {
  new Scanner(text, taker).scan(openersOf(syntax), from, text.length);
}

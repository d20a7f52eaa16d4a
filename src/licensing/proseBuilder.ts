import type { BareLine } from './bareLine';
import { bare } from './bareLine';
import { isSpace, lineEndAt, pastLineEnd } from './characters';
import type { CommentTaker } from './commentScanner';
import { FIRST_LINES } from './firstLines';
import type { Prose, ProseLine } from './prose';
import { hasSignal } from './signals';

/** Letters that may stand before the quotes of Python's strings. */
const STRING_PREFIXES = 'rRuUbB';

/** A comment whose text is `[from, to)`. */
interface Comment {
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

/**
 * Makes prose of comments: counts lines, takes marks and frames off, joins what belongs together. Beyond the first `FIRST_LINES`
 * only of comments with a signal, unless all are wanted.
 */
export class ProseBuilder implements CommentTaker {
  readonly #text: string;
  readonly #all: boolean;
  readonly #prose: Prose[] = [];
  /** Of comments that belong together. */
  #run: Comment[] = [];
  #lines: ProseLine[] = [];
  #made = 0;
  /** Behind the last comment. */
  #end: number;
  /** Something that isn't a comment stands before `#end`. */
  #code = false;
  #counted = 0;
  #line = 1;
  readonly #bare: BareLine = { from: 0, to: 0 };

  constructor(text: string, from: number, all: boolean) {
    this.#text = text;
    this.#end = from;
    this.#all = all;
  }

  take(start: number, from: number, to: number, end: number): void {
    if (!this.#isSpace(this.#end, start)) {
      this.#close();
      this.#code = true;
    }
    this.#end = end;
    this.#run.push({ from, to, closed: end > to });
  }

  isFirst(at: number): boolean {
    if (this.#code) return false;
    const last = at - 1;
    const prefixed = last >= this.#end && STRING_PREFIXES.includes(this.#text.charAt(last));
    // Only the first string can be it.
    this.#code = true;
    if (!this.#isSpace(this.#end, prefixed ? last : at)) return false;
    this.#end = at;
    return true;
  }

  end(): readonly Prose[] {
    this.#close();
    return this.#prose;
  }

  #addLines(from: number, to: number, closed: boolean): void {
    const text = this.#text;
    let line = this.#lineAt(from);
    for (let at = from; at < to; line++) {
      const end = lineEndAt(text, at, to);
      this.#bare.from = at;
      this.#bare.to = end;
      bare(text, this.#bare, at === from, closed && end === to);
      if (this.#bare.from < this.#bare.to) this.#lines.push({ line, text: text.slice(this.#bare.from, this.#bare.to) });
      at = pastLineEnd(text, end, to);
      if (end >= to) break;
    }
  }

  #close(): void {
    if (this.#run.length > 0 && this.#isWanted()) {
      for (const { from, to, closed } of this.#run) this.#addLines(from, to, closed);
      if (this.#lines.length > 0) this.#prose.push({ lines: this.#lines });
      this.#made += this.#lines.length;
      this.#lines = [];
    }
    this.#run = [];
  }

  #isWanted(): boolean {
    if (this.#all || this.#made < FIRST_LINES) return true;
    return hasSignal(this.#text, this.#run[0]!.from, this.#end);
  }

  #isSpace(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isSpace(this.#text.charCodeAt(at))) return false;
    return true;
  }

  /** Asked in the order of the text, so that every line is counted once. */
  #lineAt(place: number): number {
    const text = this.#text;
    for (let at = this.#counted; at < place;) {
      const end = lineEndAt(text, at, place);
      if (end < place) this.#line++;
      at = pastLineEnd(text, end, place);
    }
    this.#counted = place;
    return this.#line;
  }
}

import type { BareLine } from './bareLine';
import { bare } from './bareLine';
import { isSpace, pastLineEnd } from './characters';
import type { CommentTaker } from './commentScanner';
import { FIRST_LINES } from './firstLines';
import { LineEnds } from './lineEnds';
import type { Prose, ProseLine } from './prose';
import { hasSignal } from './signals';

/** Letters that may stand before the quotes of Python's strings. */
const STRING_PREFIXES = 'rRuUbB';

/** What a file says, without the comments that can say nothing of licences. */
export interface TellingProse {
  readonly prose: readonly Prose[];
  /** All of its first `FIRST_LINES` lines. */
  readonly first: readonly Prose[];
}

/** A comment whose text is `[from, to)`. */
interface Comment {
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

/** Makes prose of comments: counts lines, takes marks and frames off, joins what belongs together. */
export class ProseBuilder implements CommentTaker {
  readonly #text: string;
  readonly #all: boolean;
  readonly #ends: LineEnds;
  readonly #prose: Prose[] = [];
  readonly #first: Prose[] = [];
  /** Of comments that belong together. */
  #run: Comment[] = [];
  #lines: ProseLine[] = [];
  /** How many `#first` have. */
  #firstLines = 0;
  /** Behind the last comment. */
  #end: number;
  /** Something that isn't a comment stands before `#end`. */
  #code = false;
  #counted = 0;
  #line = 1;
  readonly #bare: BareLine = { from: 0, to: 0 };

  /** @param all whether comments are wanted that can say nothing of licences */
  constructor(text: string, from: number, all: boolean) {
    this.#text = text;
    this.#ends = new LineEnds(text);
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

  end(): TellingProse {
    this.#close();
    return { prose: this.#prose, first: this.#first };
  }

  #addLines(from: number, to: number, closed: boolean): void {
    const text = this.#text;
    let line = this.#lineAt(from);
    for (let at = from; at < to; line++) {
      const end = this.#ends.next(at, to);
      this.#bare.from = at;
      this.#bare.to = end;
      bare(text, this.#bare, at === from, closed && end === to);
      if (this.#bare.from < this.#bare.to) this.#lines.push({ line, text: text.slice(this.#bare.from, this.#bare.to) });
      at = pastLineEnd(text, end, to);
      if (end >= to) break;
    }
  }

  #close(): void {
    const [begin] = this.#run;
    if (!begin) return;
    const isFirst = this.#firstLines < FIRST_LINES;
    const isTelling = this.#all || hasSignal(this.#text, begin.from, this.#end);
    if (isFirst || isTelling) {
      for (const { from, to, closed } of this.#run) this.#addLines(from, to, closed);
      this.#add({ lines: this.#lines }, isFirst, isTelling);
      this.#lines = [];
    }
    this.#run = [];
  }

  #add(run: Prose, isFirst: boolean, isTelling: boolean): void {
    if (run.lines.length === 0) return;
    if (isTelling) this.#prose.push(run);
    if (!isFirst) return;
    this.#first.push(run);
    this.#firstLines += run.lines.length;
  }

  #isSpace(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isSpace(this.#text.charCodeAt(at))) return false;
    return true;
  }

  /** Asked in the order of the text, so that every line is counted once. */
  #lineAt(place: number): number {
    const text = this.#text;
    for (let at = this.#counted; at < place;) {
      const end = this.#ends.next(at, place);
      if (end < place) this.#line++;
      at = pastLineEnd(text, end, place);
    }
    this.#counted = place;
    return this.#line;
  }
}

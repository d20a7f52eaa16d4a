/** A file's tokens, without comments and without punctuation that formatters move. Arrays may be longer than `count`. */
export interface TokenStream {
  readonly count: number;
  /** What the token says: a word, the content of a string, a number's value. */
  readonly exact: Uint32Array;
  /** The same, but words that whoever copies may rename are all one. */
  readonly abstracted: Uint32Array;
  /** 1-based. */
  readonly lines: Uint32Array;
  /** Of the first token of a line the columns before it, a tab as eight; `WITHIN` for all others. */
  readonly indents: Uint16Array;
}

/** Not the first token of its line. */
export const WITHIN = 0xffff;

/** Grows as tokens are added; used again for the next file, so that reading thousands of files allocates next to nothing. */
export class TokenBuffer implements TokenStream {
  count = 0;
  exact = new Uint32Array(1 << 14);
  abstracted = new Uint32Array(1 << 14);
  lines = new Uint32Array(1 << 14);
  indents = new Uint16Array(1 << 14);

  /** Makes room for `more` tokens behind those that are there. */
  reserve(more: number): void {
    const needed = this.count + more;
    if (needed <= this.exact.length) return;
    const length = Math.max(needed, this.exact.length * 2);
    this.exact = grown(this.exact, new Uint32Array(length));
    this.abstracted = grown(this.abstracted, new Uint32Array(length));
    this.lines = grown(this.lines, new Uint32Array(length));
    this.indents = grown(this.indents, new Uint16Array(length));
  }

  /** Leaves out the tokens of all other lines. @param only first and last lines, in order */
  keepLines(only: readonly (readonly [first: number, last: number])[]): void {
    let kept = 0;
    let at = 0;
    for (const [first, last] of only) {
      while (at < this.count && this.lines[at]! < first) at++;
      for (; at < this.count && this.lines[at]! <= last; at++, kept++) {
        this.exact[kept] = this.exact[at]!;
        this.abstracted[kept] = this.abstracted[at]!;
        this.lines[kept] = this.lines[at]!;
        this.indents[kept] = this.indents[at]!;
      }
    }
    this.count = kept;
  }

  clear(): void {
    this.count = 0;
  }
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

import { isLineEnd } from './characters';

/** The ends of a text's lines, asked for in any order and mostly in that of the text. */
export class LineEnds {
  /** Nothing in `[#from, #end)` ends a line. */
  #from = 0;
  #end = -1;
  /** Text with line feeds alone, as most is, is searched much faster. */
  readonly #hasReturns: boolean;

  constructor(private readonly text: string) {
    this.#hasReturns = text.includes('\r');
  }

  /** Where the line of `at` ends, before its line end; `to` if that comes first. */
  next(at: number, to: number): number {
    // Kept, since a line may be megabytes long and have many comments.
    if (at < this.#from || at > this.#end) {
      this.#from = at;
      this.#end = this.#hasReturns ? this.#step(at) : this.text.indexOf('\n', at);
      if (this.#end === -1) this.#end = this.text.length;
    }
    return Math.min(this.#end, to);
  }

  #step(at: number): number {
    let end = at;
    while (end < this.text.length && !isLineEnd(this.text.charCodeAt(end))) end++;
    return end;
  }
}

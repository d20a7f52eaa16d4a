import type { StringForm } from './commentSyntax';

/** A string whose interpolated code is being read. */
export interface OpenString {
  readonly form: StringForm;
  readonly opening: number;
  readonly closing: number;
  depth: number;
}

/** More searches to the end of a file that find nothing, and the file isn't what it seems: no more are made. */
const MOST_FAILURES = 16;

/** Where the scanner is in a text, as far as those who skip parts of it have to know. */
export class Reading {
  readonly text: string;
  /** From the outermost. */
  strings: OpenString[] = [];
  /** The line end behind which here-documents begin, and where the last of them ends; -1 without one. */
  bodyAt = -1;
  bodyEnd = -1;
  /** The last comment. */
  commentFrom = 0;
  commentTo = 0;
  /** No regular expression ends before this place. */
  noRegexBefore = 0;
  #failures = 0;
  readonly #next = new Map<string, { from: number; at: number }>();

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The first `mark` from `from` on, the end of the text if there is none. What was found is kept, so that many
   * searches for the same mark together read the text once.
   */
  next(mark: string, from: number): number {
    const known = this.#next.get(mark);
    if (known !== undefined && known.from <= from && from <= known.at) return known.at;
    const found = this.text.indexOf(mark, from);
    const at = found === -1 ? this.text.length : found;
    if (known === undefined) this.#next.set(mark, { from, at });
    else {
      known.from = from;
      known.at = at;
    }
    return at;
  }

  get tired(): boolean {
    return this.#failures >= MOST_FAILURES;
  }

  /** A search to the end of the text found nothing. */
  fail(): void {
    this.#failures++;
  }
}

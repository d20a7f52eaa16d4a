/** A line of what a file says to its readers: of a comment, without its markers, or of a file that is all prose. */
export interface ProseLine {
  /** 1-based, in the file. Blank lines have no entry: where a number is left out, a paragraph may end. */
  readonly line: number;
  /** Without the comment's markers and the decoration that stands before every line (`*`, `#`, `//`). */
  readonly text: string;
}

/** Lines that belong together: one comment, or comments on lines that follow each other; all of a file that is prose. */
export interface Prose {
  readonly lines: readonly ProseLine[];
}

import type { WordTable } from './words';

/** How a string begins and ends. */
export interface StringRule {
  /** The quote's code, which also ends it. */
  readonly quote: number;
  /** May hold line ends; else it ends with its line whatever it holds. */
  readonly lines: boolean;
  /** A backslash takes the meaning from what follows. */
  readonly escapes: boolean;
  /** The quote twice is one of it. */
  readonly doubled: boolean;
  /** Three quotes begin a string that holds line ends, and three end it. */
  readonly triple: boolean;
  /** Code in `${…}` may hold the quote: JavaScript's templates. */
  readonly holes: boolean;
}

/** What the lexer has to know of a family of languages. */
export interface Dialect {
  readonly words: WordTable;
  readonly strings: readonly StringRule[];
  /** `//` to the end of the line. */
  readonly slashes: boolean;
  /** What stands between slash-star and star-slash. */
  readonly stars: boolean;
  /** Such comments stand within such comments. */
  readonly nested: boolean;
  /** `#` to the end of the line: anywhere, or only at the beginning of a word. */
  readonly hash: 'never' | 'anywhere' | 'afterBlank';
  /** `--` to the end of the line. */
  readonly dashes: boolean;
  /** To the end of the line. */
  readonly semicolons: boolean;
  /** To the end of the line. */
  readonly percents: boolean;
  /** What stands between `<!--` and `-->`. */
  readonly arrows: boolean;
  /** `/…/` where no value stands before it is a literal. */
  readonly regexes: boolean;
  /** `'a` without a second quote is no string: Rust. */
  readonly lifetimes: boolean;
  /** A string in three quotes that is a statement of its own explains, and is left out: Python. */
  readonly docstrings: boolean;
  /** Letters that stand directly before a quote and belong to the string: `r`, `b`, `L`. */
  readonly prefixes: string;
  /** Marks behind which a name is a member's. */
  readonly members: readonly ('.' | '->' | '::')[];
  /** Other characters that belong to words: `-` in CSS. */
  readonly wordMarks: string;
  /** Upper and lower case are the same. */
  readonly foldsCase: boolean;
  /** Words that begin a line which says what is used from elsewhere (imports.ts). */
  readonly imports: ReadonlySet<number>;
  /** Tokens that most works have. */
  readonly common: ReadonlySet<number>;
  /** How much more has to speak for a copy (levels.ts), as functions are often the same without one. */
  readonly alike: number;
  /** Classes give and take each field by a function of its own (accessors.ts). */
  readonly accessors: boolean;
  /** What the blocks are told by. */
  readonly blocks: 'braces' | 'indents' | 'none';
}

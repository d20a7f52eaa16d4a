/** What has to stand before a mark for it to count. Left out: anything may. */
export type Where =
  /** The mark begins its line. */
  | 'column1'
  /** COBOL's indicator area. */
  | 'column7'
  /** Nothing but blanks before it on its line. */
  | 'firstOnLine'
  /** At the start of a line, or after a blank or a semicolon. */
  | 'afterBlank'
  /** First on its line, or after a semicolon and blanks: where Tcl expects a command. */
  | 'commandStart'
  /** Where YAML would begin a value: after a blank, a bracket, a comma, a colon. */
  | 'valueStart'
  /** Not at the end of a word: Haskell's primes, C++'s `1'000`. */
  | 'notAfterWord'
  /** As `notAfterWord`, but C's `L`, `u`, `U` and `u8` may stand before a character. */
  | 'notAfterNumber'
  /** Not after a word or a closing bracket: an attribute in Ada, a transposition in MATLAB. */
  | 'notAfterValue'
  /** Not after a colon: a web address that nothing quotes. */
  | 'notAfterColon'
  /** Not after a dollar sign: Perl's `$"`, `$'` and `$#`. */
  | 'notAfterDollar';

/** A comment that ends with its line. */
export interface LineMark {
  readonly open: string;
  readonly where?: Where;
  readonly ignoreCase?: true;
  /** No letter, digit or underscore follows: `rem`, `dnl`. */
  readonly word?: true;
  /** A blank or the end of the line follows. */
  readonly blankAfter?: true;
  /** None of these characters follows. */
  readonly notBefore?: string;
  /** No word of C's preprocessor follows. */
  readonly notDirective?: true;
  /** A backslash at its end makes the next line part of it. */
  readonly continues?: true;
}

/** A comment between two marks. */
export interface BlockMark {
  readonly open: string;
  readonly close: string;
  readonly nested?: true;
  readonly where?: Where;
  /** The closing mark counts only where it begins a line: Ruby's `=end`, Perl's `=cut`. */
  readonly closesInColumn1?: true;
  /** None of these characters follows the opening mark. */
  readonly notBefore?: string;
  /** Lua's and CMake's long brackets: `open` and `[==[` begin it, and as many `=` end it. `open`, `[[` and `close` are what to write. */
  readonly longBracket?: true;
}

/** Code inside a string. `open` stands in the string; brackets of the kind that closes it are counted. */
export interface Interpolation {
  readonly open: string;
  readonly close: '}' | ')';
}

/** A string with a fixed beginning and end. */
export interface StringForm {
  readonly kind: 'string';
  readonly open: string;
  readonly close: string;
  /** Takes the special meaning from the character after it. */
  readonly escape?: '\\' | '`' | '^';
  /** The closing mark twice is one of it and doesn't close. */
  readonly doubled?: true;
  /** May hold line ends. One that may not ends with its line whatever it holds. */
  readonly lines?: true;
  /** The closing mark doesn't close where one of these characters follows, which is skipped as well: Nix's `''$`. */
  readonly openIfBefore?: string;
  readonly where?: Where;
  /** One of these words stands directly before: Dart's `r`, C#'s `@`. */
  readonly prefixes?: readonly string[];
  readonly interpolation?: Interpolation;
  /** Prose where it is the first thing in the file that isn't a comment: Python's docstring of a module. */
  readonly docstring?: true;
  /** The closing mark counts only where it begins a line: PowerShell's here-strings. */
  readonly closesInColumn1?: true;
}

/** A quote that is a literal only where one character and another quote follow: Rust, where `'a` can be a lifetime. */
export interface CharacterForm {
  readonly kind: 'character';
  readonly open: "'";
  readonly where?: Where;
}

/** Raw strings whose end depends on their beginning. */
export interface RawForm {
  readonly kind: 'raw';
  readonly open: '"' | '[' | '"""';
  /**
   * `c++`: R"x(…)x". `rust`: r#"…"#. `swift`: #"…"#, which may hold line ends with three quotes. `quotes`: three quotes
   * or more, as many close. `brackets`: Lua's [==[…]==].
   */
  readonly style: 'c++' | 'rust' | 'swift' | 'quotes' | 'brackets';
}

export interface HereDocument {
  readonly kind: 'hereDocument';
  readonly open: '<<' | '<<<';
  /** Signs that let the end be indented: `-`, `~`. */
  readonly indents: string;
  /** A blank may stand between the operator and an unquoted label: the shell. */
  readonly blank?: true;
  /** The end may be indented without a sign, and code may follow it: PHP. */
  readonly php?: true;
}

/** A literal between slashes, where no value stands before it. */
export interface RegexLiteral {
  readonly kind: 'regex';
  readonly open: '/';
  readonly dialect: 'javascript' | 'ruby' | 'perl';
}

/** `q{…}`, `s/…/…/` and their like, `%w[…]`, `~s(…)`: the delimiter is the writer's choice. */
export interface QuoteOperator {
  readonly kind: 'quoteOperator';
  readonly open: string;
  readonly dialect: 'perl' | 'ruby' | 'elixir';
}

/** Takes the meaning from the next character in code: `\"` in a shell, `?"` in Ruby and Emacs Lisp. */
export interface CodeEscape {
  readonly kind: 'escape';
  readonly open: '\\' | '?' | '$' | '`';
  readonly where?: Where;
}

/** A string that is the rest of its line: Zig. */
export interface RestOfLine {
  readonly kind: 'restOfLine';
  readonly open: string;
}

/** YAML's text by indentation. */
export interface IndentedText {
  readonly kind: 'indentedText';
  readonly open: '|' | '>';
}

/** Another language within: a script in HTML, PHP's code. */
export interface Embedded {
  readonly kind: 'embedded';
  readonly open: string;
  readonly close: string;
  readonly syntax: () => CommentSyntax;
  /** `open` is the beginning of a tag: the code begins after the tag. */
  readonly tag?: true;
  /** The embedded language's strings hide the closing mark: PHP. Else its first occurrence ends it: HTML. */
  readonly live?: true;
  /** The closing mark counts only where it begins a line. */
  readonly closesInColumn1?: true;
  readonly where?: Where;
}

/** From here on another syntax holds: Perl's `__END__`. */
export interface Turn {
  readonly kind: 'turn';
  readonly open: string;
  readonly where?: Where;
  readonly syntax: () => CommentSyntax;
}

/** What isn't prose though a comment's mark may stand in it. */
export type Skip =
  | StringForm
  | CharacterForm
  | RawForm
  | HereDocument
  | RegexLiteral
  | QuoteOperator
  | CodeEscape
  | RestOfLine
  | IndentedText
  | Embedded
  | Turn;

/** How a language writes its comments, and what in it may look like one. */
export interface CommentSyntax {
  /** The first is the one to write with. */
  readonly line: readonly LineMark[];
  /** The first is the one to write with. */
  readonly block: readonly BlockMark[];
  readonly skips: readonly Skip[];
  /** How a header is usually written. There is such a mark, except where a file of prose takes bare lines. */
  readonly prefers: 'line' | 'block';
  /** All of the file is prose: Markdown. Its comments are only how to write in it. */
  readonly whole?: true;
  /** A header is written inside this language: PHP within a page. */
  readonly writes?: CommentSyntax;
}

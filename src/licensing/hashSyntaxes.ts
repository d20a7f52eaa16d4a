import type { CommentSyntax, LineMark, Skip, StringForm } from './commentSyntax';

const HASH: LineMark = { open: '#' };
/** In the middle of a word a `#` is part of it. */
const FREE_HASH: LineMark = { open: '#', where: 'afterBlank' };
const FIRST_HASH: LineMark = { open: '#', where: 'firstOnLine' };

const DOUBLE: StringForm = { kind: 'string', open: '"', close: '"', escape: '\\' };
const SINGLE: StringForm = { kind: 'string', open: "'", close: "'", escape: '\\' };
/** In text that is no string, an apostrophe is the end of a word or within one. */
const FREE_SINGLE: StringForm = { ...SINGLE, where: 'notAfterWord' };
const PLAIN_SINGLE: StringForm = { kind: 'string', open: "'", close: "'" };
const TRIPLE: StringForm = { kind: 'string', open: '"""', close: '"""', escape: '\\', lines: true };
const TRIPLE_SINGLE: StringForm = { kind: 'string', open: "'''", close: "'''", escape: '\\', lines: true };
const HASH_BRACES = { open: '#{', close: '}' } as const;

const hash = (line: readonly LineMark[], skips: readonly Skip[]): CommentSyntax => ({
  line,
  block: [],
  skips,
  prefers: 'line',
});

/** Only at the beginning of a line, and no strings: ignore lists, gettext, CODEOWNERS. */
export const HASH_FIRST = hash([FIRST_HASH], []);

/** Anywhere after a blank; strings end with the line: R's and many a configuration's. */
export const HASH_AND_STRINGS = hash([FREE_HASH], [DOUBLE, FREE_SINGLE]);

/** As `HASH_AND_STRINGS`, but an apostrophe is only a letter: GraphQL, CMake, Doxygen. */
export const HASH_AND_DOUBLE = hash([FREE_HASH], [DOUBLE]);

export const R = hash(
  [HASH],
  [
    { ...DOUBLE, lines: true },
    { ...SINGLE, lines: true },
    { kind: 'string', open: '`', close: '`' },
  ],
);

export const PYTHON = hash(
  [HASH],
  [
    { ...TRIPLE, docstring: true },
    { ...TRIPLE_SINGLE, docstring: true },
    { ...DOUBLE, docstring: true },
    { ...SINGLE, docstring: true },
  ],
);

/** Python's strings without its docstrings: Starlark, Meson, Snakemake's and the build systems'. */
export const STARLARK = hash([HASH], [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE]);

/** Recipes hold shell as well, so that only a `#` that begins a line is sure. */
export const BITBAKE = hash([{ open: '#', where: 'column1' }], [TRIPLE]);

export const TOML = hash(
  [HASH],
  [TRIPLE, { kind: 'string', open: "'''", close: "'''", lines: true }, DOUBLE, PLAIN_SINGLE],
);

export const YAML = hash(
  [FREE_HASH],
  [
    { kind: 'indentedText', open: '|' },
    { kind: 'indentedText', open: '>' },
    { ...DOUBLE, where: 'valueStart' },
    { ...PLAIN_SINGLE, where: 'valueStart', doubled: true },
  ],
);

export const SHELL = hash(
  [FREE_HASH],
  [
    { kind: 'escape', open: '\\' },
    { kind: 'hereDocument', open: '<<', indents: '-', blank: true },
    { ...DOUBLE, lines: true, interpolation: { open: '$(', close: ')' } },
    { ...SINGLE, prefixes: ['$'], lines: true },
    { ...PLAIN_SINGLE, lines: true },
  ],
);

/** A docker file's here-documents are the shell's; its words are not always. */
export const DOCKERFILE = hash([FIRST_HASH], [{ kind: 'hereDocument', open: '<<', indents: '-' }]);

export const FISH = hash(
  [FREE_HASH],
  [
    { kind: 'escape', open: '\\' },
    { ...DOUBLE, lines: true },
    { ...SINGLE, lines: true },
  ],
);

/** A string goes on where a backslash ends the line. */
export const MAKE = hash(
  [{ open: '#', where: 'afterBlank', continues: true }],
  [{ kind: 'escape', open: '\\' }, DOUBLE, FREE_SINGLE],
);

const POD = ['=pod', '=head1', '=head2', '=head3', '=head4', '=encoding', '=over', '=item', '=for', '=begin'].map(
  (open) => ({ open, close: '=cut', where: 'column1', closesInColumn1: true }) as const,
);

/** After Perl's `__END__` only its documentation is for readers. */
const POD_ONLY: CommentSyntax = { line: [], block: POD, skips: [], prefers: 'block' };

export const PERL: CommentSyntax = {
  line: [FREE_HASH],
  block: POD,
  skips: [
    { kind: 'turn', open: '__END__', where: 'column1', syntax: () => POD_ONLY },
    { kind: 'turn', open: '__DATA__', where: 'column1', syntax: () => POD_ONLY },
    { kind: 'escape', open: '\\' },
    { kind: 'hereDocument', open: '<<', indents: '~' },
    { ...DOUBLE, lines: true, where: 'notAfterDollar' },
    { ...SINGLE, lines: true, where: 'notAfterDollar' },
    { kind: 'string', open: '`', close: '`', escape: '\\', lines: true, where: 'notAfterDollar' },
    { kind: 'regex', open: '/', dialect: 'perl' },
    ...['q', 's', 'm', 'y', 'tr'].map((open) => ({ kind: 'quoteOperator', open, dialect: 'perl' }) as const),
  ],
  prefers: 'line',
};

const NOTHING: CommentSyntax = { line: [], block: [], skips: [], prefers: 'line' };

const RUBY_SKIPS: readonly Skip[] = [
  { kind: 'turn', open: '__END__', where: 'column1', syntax: () => NOTHING },
  { kind: 'escape', open: '?', where: 'notAfterWord' },
  { kind: 'hereDocument', open: '<<', indents: '-~' },
  { ...DOUBLE, lines: true, where: 'notAfterDollar', interpolation: HASH_BRACES },
  { ...SINGLE, lines: true, where: 'notAfterDollar' },
  { kind: 'string', open: '`', close: '`', escape: '\\', lines: true, where: 'notAfterDollar' },
  { kind: 'regex', open: '/', dialect: 'ruby' },
  { kind: 'quoteOperator', open: '%', dialect: 'ruby' },
];

export const RUBY: CommentSyntax = {
  line: [FREE_HASH],
  block: [{ open: '=begin', close: '=end', where: 'column1', closesInColumn1: true }],
  skips: RUBY_SKIPS,
  prefers: 'line',
};

export const CRYSTAL = hash(
  [FREE_HASH],
  [
    { kind: 'hereDocument', open: '<<', indents: '-' },
    { ...DOUBLE, lines: true, interpolation: HASH_BRACES },
    { kind: 'character', open: "'" },
    { kind: 'regex', open: '/', dialect: 'ruby' },
    { kind: 'quoteOperator', open: '%', dialect: 'ruby' },
  ],
);

export const ELIXIR = hash(
  [{ ...FREE_HASH, notBefore: '{' }],
  [
    { ...TRIPLE, interpolation: HASH_BRACES },
    TRIPLE_SINGLE,
    { kind: 'quoteOperator', open: '~', dialect: 'elixir' },
    { ...DOUBLE, lines: true, interpolation: HASH_BRACES },
    { ...SINGLE, lines: true },
    { kind: 'escape', open: '?', where: 'notAfterWord' },
  ],
);

export const COFFEESCRIPT: CommentSyntax = {
  line: [HASH],
  block: [{ open: '###', close: '###', notBefore: '#' }],
  skips: [
    { ...TRIPLE, interpolation: HASH_BRACES },
    TRIPLE_SINGLE,
    { ...DOUBLE, lines: true, interpolation: HASH_BRACES },
    { ...SINGLE, lines: true },
    { kind: 'regex', open: '/', dialect: 'javascript' },
  ],
  prefers: 'line',
};

export const JULIA: CommentSyntax = {
  line: [HASH],
  block: [{ open: '#=', close: '=#', nested: true }],
  skips: [
    TRIPLE,
    { ...DOUBLE, lines: true, interpolation: { open: '$(', close: ')' } },
    { kind: 'character', open: "'", where: 'notAfterValue' },
  ],
  prefers: 'line',
};

export const NIM: CommentSyntax = {
  line: [HASH],
  block: [
    { open: '#[', close: ']#', nested: true },
    { open: '##[', close: ']##', nested: true },
  ],
  skips: [
    { kind: 'string', open: '"""', close: '"""', lines: true },
    { kind: 'string', open: '"', close: '"', prefixes: ['r', 'R', 'fmt'], doubled: true },
    DOUBLE,
    { kind: 'character', open: "'", where: 'notAfterWord' },
  ],
  prefers: 'line',
};

export const POWERSHELL: CommentSyntax = {
  line: [FREE_HASH],
  block: [{ open: '<#', close: '#>' }],
  skips: [
    { kind: 'string', open: '@"', close: '"@', lines: true, closesInColumn1: true },
    { kind: 'string', open: "@'", close: "'@", lines: true, closesInColumn1: true },
    {
      kind: 'string',
      open: '"',
      close: '"',
      escape: '`',
      doubled: true,
      lines: true,
      interpolation: { open: '$(', close: ')' },
    },
    { ...PLAIN_SINGLE, doubled: true, lines: true },
    { kind: 'escape', open: '`' },
  ],
  prefers: 'line',
};

/** A command begins where a comment may: at the start of a line or after a semicolon. */
export const TCL = hash(
  [{ open: '#', where: 'commandStart', continues: true }],
  [{ kind: 'escape', open: '\\' }, DOUBLE],
);

/** `'` stands for itself in patterns' text; what is between slashes may hold a quote. */
export const AWK = hash([HASH], [DOUBLE, { kind: 'regex', open: '/', dialect: 'javascript' }]);

export const CMAKE: CommentSyntax = {
  line: [HASH],
  block: [{ open: '#', close: ']]', longBracket: true }],
  skips: [
    { kind: 'raw', open: '[', style: 'brackets' },
    { kind: 'escape', open: '\\' },
    { ...DOUBLE, lines: true },
  ],
  prefers: 'line',
};

/** `#` and `!` at the beginning of a line: Java's properties. */
export const PROPERTIES = hash([FIRST_HASH, { open: '!', where: 'firstOnLine' }], []);

/** Both marks, at the beginning of a line or after a blank: INI files of all kinds. */
export const HASH_OR_SEMICOLON = hash([FIRST_HASH, { open: ';', where: 'firstOnLine' }], []);

export const SEMICOLON_OR_HASH = hash([{ open: ';', where: 'firstOnLine' }, FIRST_HASH], []);

/** Autoconf and its kind. The shell's here-documents are what its macros hold. */
export const M4 = hash(
  [
    { open: 'dnl', where: 'notAfterWord', word: true },
    { ...FREE_HASH, notDirective: true },
  ],
  [{ kind: 'hereDocument', open: '<<', indents: '-', blank: true }, DOUBLE, FREE_SINGLE],
);

/** `#` and both of C's marks: Puppet's cousins, NSIS, DHCP. */
export const HASH_OR_SLASHES: CommentSyntax = {
  line: [FREE_HASH, { open: '//', where: 'afterBlank' }],
  block: [{ open: '/*', close: '*/' }],
  skips: [DOUBLE],
  prefers: 'line',
};

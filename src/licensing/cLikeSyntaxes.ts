import type { BlockMark, CommentSyntax, LineMark, Skip, StringForm } from './commentSyntax';

const SLASHES: LineMark = { open: '//' };
const BLOCK: BlockMark = { open: '/*', close: '*/' };
const NESTED: BlockMark = { open: '/*', close: '*/', nested: true };

const DOUBLE: StringForm = { kind: 'string', open: '"', close: '"', escape: '\\' };
const SINGLE: StringForm = { kind: 'string', open: "'", close: "'", escape: '\\' };
const TRIPLE: StringForm = { kind: 'string', open: '"""', close: '"""', escape: '\\', lines: true };
const TRIPLE_SINGLE: StringForm = { kind: 'string', open: "'''", close: "'''", escape: '\\', lines: true };
const BRACES = { open: '${', close: '}' } as const;

const cLike = (skips: readonly Skip[], others: Partial<CommentSyntax> = {}): CommentSyntax => ({
  line: [SLASHES],
  block: [BLOCK],
  skips,
  prefers: 'line',
  ...others,
});

const C_SKIPS: readonly Skip[] = [
  { kind: 'raw', open: '"', style: 'c++' },
  DOUBLE,
  { ...SINGLE, where: 'notAfterNumber' },
];

/** C++ and what has its comments and literals. */
export const CPP = cLike(C_SKIPS, { line: [{ open: '//', continues: true }] });

/** As C++, but by custom a header is a block. */
export const C: CommentSyntax = { ...CPP, prefers: 'block' };

/** `//` and block comments, strings in double quotes; an apostrophe means nothing: Verilog, GLSL. */
export const SLASH_ONLY_DOUBLE = cLike([DOUBLE]);

/** Both kinds of quotes end with the line: Solidity, Pike, ActionScript. */
export const BOTH_QUOTES = cLike([DOUBLE, SINGLE]);

/** As `BOTH_QUOTES`, with `#` too: Thrift, Jsonnet, gperf. */
export const SLASH_OR_HASH: CommentSyntax = {
  line: [SLASHES, { open: '#', where: 'firstOnLine' }],
  block: [BLOCK],
  skips: [DOUBLE, SINGLE],
  prefers: 'line',
};

export const JAVA = cLike([TRIPLE, DOUBLE, SINGLE], { prefers: 'block' });

export const CSHARP = cLike([
  { kind: 'raw', open: '"""', style: 'quotes' },
  {
    kind: 'string',
    open: '"',
    close: '"',
    prefixes: ['$@', '@$'],
    doubled: true,
    lines: true,
    interpolation: { open: '{', close: '}' },
  },
  { kind: 'string', open: '"', close: '"', prefixes: ['@'], doubled: true, lines: true },
  { ...DOUBLE, prefixes: ['$'], interpolation: { open: '{', close: '}' } },
  DOUBLE,
  SINGLE,
]);

const JAVASCRIPT_SKIPS: readonly Skip[] = [
  { kind: 'string', open: '`', close: '`', escape: '\\', lines: true, interpolation: BRACES },
  DOUBLE,
  SINGLE,
  { kind: 'regex', open: '/', dialect: 'javascript' },
];

/** An address in the text of an element of JSX begins no comment. */
export const JAVASCRIPT = cLike(JAVASCRIPT_SKIPS, { line: [{ open: '//', where: 'notAfterColon' }] });

export const GO = cLike([{ kind: 'string', open: '`', close: '`', lines: true }, DOUBLE, SINGLE]);

export const RUST = cLike(
  [
    { kind: 'raw', open: '"', style: 'rust' },
    { ...DOUBLE, lines: true },
    { kind: 'character', open: "'" },
  ],
  { block: [NESTED] },
);

export const SWIFT = cLike(
  [
    { kind: 'raw', open: '"', style: 'swift' },
    { ...TRIPLE, interpolation: { open: '\\(', close: ')' } },
    { ...DOUBLE, interpolation: { open: '\\(', close: ')' } },
  ],
  { block: [NESTED] },
);

export const KOTLIN = cLike(
  [
    { kind: 'string', open: '"""', close: '"""', lines: true, interpolation: BRACES },
    { ...DOUBLE, interpolation: BRACES },
    SINGLE,
  ],
  { block: [NESTED], prefers: 'block' },
);

export const SCALA = cLike(
  [{ kind: 'string', open: '"""', close: '"""', lines: true }, DOUBLE, { kind: 'character', open: "'" }],
  { block: [NESTED], prefers: 'block' },
);

export const DART = cLike(
  [
    { kind: 'string', open: '"""', close: '"""', prefixes: ['r'], lines: true },
    { kind: 'string', open: "'''", close: "'''", prefixes: ['r'], lines: true },
    { kind: 'string', open: '"', close: '"', prefixes: ['r'] },
    { kind: 'string', open: "'", close: "'", prefixes: ['r'] },
    { ...TRIPLE, interpolation: BRACES },
    { ...TRIPLE_SINGLE, interpolation: BRACES },
    { ...DOUBLE, interpolation: BRACES },
    { ...SINGLE, interpolation: BRACES },
  ],
  { block: [NESTED] },
);

export const GROOVY = cLike(
  [
    { ...TRIPLE, interpolation: BRACES },
    TRIPLE_SINGLE,
    { ...DOUBLE, interpolation: BRACES },
    SINGLE,
    { kind: 'regex', open: '/', dialect: 'javascript' },
  ],
  { prefers: 'block' },
);

export const D: CommentSyntax = {
  line: [SLASHES],
  block: [BLOCK, { open: '/+', close: '+/', nested: true }],
  skips: [
    { kind: 'string', open: '`', close: '`', lines: true },
    { kind: 'string', open: '"', close: '"', prefixes: ['r'], lines: true },
    { ...DOUBLE, lines: true },
    SINGLE,
  ],
  prefers: 'block',
};

/** Block comments nest; the rest is as in C: Odin, V, Chapel. */
export const C_NESTED = cLike([{ kind: 'string', open: '`', close: '`', lines: true }, DOUBLE, SINGLE], {
  block: [NESTED],
});

/** Only `//`: Zig, whose lines of text begin with two backslashes. */
export const ZIG: CommentSyntax = {
  line: [SLASHES],
  block: [],
  skips: [{ kind: 'restOfLine', open: '\\\\' }, DOUBLE, SINGLE],
  prefers: 'line',
};

/** Only `//` and strings in double quotes: Gleam, Hare. */
export const SLASHES_ONLY: CommentSyntax = {
  line: [SLASHES],
  block: [],
  skips: [{ kind: 'string', open: '`', close: '`', lines: true }, DOUBLE],
  prefers: 'line',
};

export const CSS: CommentSyntax = { line: [], block: [BLOCK], skips: [DOUBLE, SINGLE], prefers: 'block' };

/** Sass and Less: `//` too, but not in an address. */
export const SCSS: CommentSyntax = {
  line: [{ open: '//', where: 'afterBlank' }],
  block: [BLOCK],
  skips: [DOUBLE, SINGLE],
  prefers: 'block',
};

/** Stylesheets without quotes that matter: linker scripts, whose names may hold anything but a blank. */
export const C_BLOCK_ONLY: CommentSyntax = { line: [], block: [BLOCK], skips: [DOUBLE], prefers: 'block' };

export const FSHARP: CommentSyntax = {
  line: [SLASHES],
  block: [{ open: '(*', close: '*)', nested: true, notBefore: ')' }],
  skips: [
    { kind: 'string', open: '"""', close: '"""', lines: true },
    { kind: 'string', open: '"', close: '"', prefixes: ['@', '$@', '@$'], doubled: true, lines: true },
    { ...DOUBLE, lines: true },
    { kind: 'character', open: "'", where: 'notAfterWord' },
  ],
  prefers: 'line',
};

export const PASCAL: CommentSyntax = {
  line: [SLASHES],
  // A dollar sign makes it a directive for the compiler.
  block: [
    { open: '{', close: '}', notBefore: '$' },
    { open: '(*', close: '*)', notBefore: '$' },
  ],
  skips: [{ kind: 'string', open: "'", close: "'", doubled: true }],
  prefers: 'line',
};

/** PHP's own code, without the page around it. */
export const PHP_CODE: CommentSyntax = {
  line: [SLASHES, { open: '#', notBefore: '[' }],
  block: [BLOCK],
  skips: [
    { kind: 'hereDocument', open: '<<<', indents: '', php: true },
    { kind: 'string', open: '"', close: '"', escape: '\\', lines: true, interpolation: { open: '{$', close: '}' } },
    { kind: 'string', open: "'", close: "'", escape: '\\', lines: true },
    { kind: 'string', open: '`', close: '`', escape: '\\', lines: true },
  ],
  prefers: 'block',
};

/** Terraform, HCL, Nomad. */
export const HCL: CommentSyntax = {
  line: [{ open: '#' }, SLASHES],
  block: [BLOCK],
  skips: [
    { kind: 'hereDocument', open: '<<', indents: '-' },
    { ...DOUBLE, interpolation: BRACES },
  ],
  prefers: 'line',
};

export const NIX: CommentSyntax = {
  line: [{ open: '#' }],
  block: [BLOCK],
  skips: [
    { kind: 'string', open: '"', close: '"', escape: '\\', lines: true, interpolation: BRACES },
    {
      kind: 'string',
      open: "''",
      close: "''",
      openIfBefore: "'$\\",
      lines: true,
      where: 'notAfterWord',
      interpolation: BRACES,
    },
  ],
  prefers: 'line',
};

/** All that assemblers use. An apostrophe can stand alone, and `#` and `@` are operands as well. */
export const ASSEMBLER: CommentSyntax = {
  line: [
    { open: ';' },
    SLASHES,
    { open: '#', where: 'firstOnLine', notDirective: true },
    { open: '#', where: 'afterBlank', blankAfter: true, notDirective: true },
    { open: '@', where: 'firstOnLine' },
    { open: '@', where: 'afterBlank', blankAfter: true },
    { open: '!', where: 'afterBlank' },
    { open: '|', where: 'firstOnLine' },
    { open: '*', where: 'column1' },
  ],
  block: [BLOCK],
  skips: [DOUBLE],
  prefers: 'line',
};

/** As the assembler's, but after C's preprocessor a header is a block. */
export const C_ASSEMBLER: CommentSyntax = { ...ASSEMBLER, prefers: 'block' };

/** Most of it is prose, in which quotes and addresses stand. */
export const TYPST: CommentSyntax = {
  line: [{ open: '//', where: 'notAfterColon' }],
  block: [NESTED],
  skips: [{ kind: 'string', open: '`', close: '`', lines: true }],
  prefers: 'line',
};

/** Graphviz, Scilab and others where little has to be known. */
export const PLAIN_SLASHES: CommentSyntax = { line: [SLASHES], block: [BLOCK], skips: [DOUBLE], prefers: 'line' };

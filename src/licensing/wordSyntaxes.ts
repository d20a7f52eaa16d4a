import type { BlockMark, CommentSyntax, LineMark, Skip, StringForm } from './commentSyntax';

const DOUBLE: StringForm = { kind: 'string', open: '"', close: '"', escape: '\\' };
const SINGLE: StringForm = { kind: 'string', open: "'", close: "'", escape: '\\' };
/** A quote is doubled to stand in the string, and a backslash is a letter. */
const DOUBLED: StringForm = { kind: 'string', open: '"', close: '"', doubled: true };
const SINGLE_DOUBLED: StringForm = { kind: 'string', open: "'", close: "'", doubled: true };

const only = (line: LineMark, skips: readonly Skip[] = []): CommentSyntax => ({
  line: [line],
  block: [],
  skips,
  prefers: 'line',
});

const DASHES: LineMark = { open: '--' };
/** More signs after the dashes make an operator in Haskell. */
const HASKELL_DASHES: LineMark = { open: '--', notBefore: '>|!#$%&*+./<=?@\\^~:' };
const NESTED_BRACES: BlockMark = { open: '{-', close: '-}', nested: true, notBefore: '#' };

export const HASKELL: CommentSyntax = {
  line: [HASKELL_DASHES],
  block: [NESTED_BRACES],
  skips: [DOUBLE, { kind: 'character', open: "'", where: 'notAfterWord' }],
  prefers: 'line',
};

export const ELM: CommentSyntax = {
  line: [DASHES],
  block: [NESTED_BRACES],
  skips: [{ kind: 'string', open: '"""', close: '"""', escape: '\\', lines: true }, ...HASKELL.skips],
  prefers: 'line',
};

/** Ada and VHDL: an apostrophe is an attribute's as often as a character's. */
export const ADA = only(DASHES, [DOUBLED, { kind: 'character', open: "'", where: 'notAfterValue' }]);

export const VHDL: CommentSyntax = { ...ADA, block: [{ open: '/*', close: '*/' }] };

/** Strings end with their line here, since a lost quote would else turn all that follows inside out. */
export const SQL: CommentSyntax = {
  line: [DASHES, { open: '#', where: 'firstOnLine' }],
  block: [{ open: '/*', close: '*/' }],
  skips: [{ ...SINGLE, doubled: true }, DOUBLED],
  prefers: 'line',
};

export const LUA: CommentSyntax = {
  line: [DASHES],
  block: [{ open: '--', close: ']]', longBracket: true }],
  skips: [{ kind: 'raw', open: '[', style: 'brackets' }, DOUBLE, SINGLE],
  prefers: 'line',
};

/** Eiffel, ASN.1, Cabal. */
export const DASHES_AND_DOUBLE = only(DASHES, [DOUBLE]);

export const CABAL = only({ open: '--', where: 'firstOnLine' });

export const LEAN: CommentSyntax = {
  line: [DASHES],
  block: [{ open: '/-', close: '-/', nested: true }],
  skips: [{ ...DOUBLE, lines: true }],
  prefers: 'line',
};

export const APPLESCRIPT: CommentSyntax = {
  line: [DASHES, { open: '#', where: 'firstOnLine' }],
  block: [{ open: '(*', close: '*)', nested: true }],
  skips: [{ ...DOUBLE, lines: true }],
  prefers: 'line',
};

export const ML: CommentSyntax = {
  line: [],
  block: [{ open: '(*', close: '*)', nested: true }],
  skips: [
    { kind: 'string', open: '{|', close: '|}', lines: true },
    { ...DOUBLE, lines: true },
    { kind: 'character', open: "'", where: 'notAfterWord' },
  ],
  prefers: 'block',
};

/** Menhir's grammars, with C's comments between OCaml's. */
export const MENHIR: CommentSyntax = {
  ...ML,
  line: [{ open: '//', where: 'firstOnLine' }],
  block: [...ML.block, { open: '/*', close: '*/' }],
};

/** Isabelle and the Wirth family: as ML, but an apostrophe is only a letter. */
export const ROUND_STARS: CommentSyntax = { ...ML, skips: [DOUBLE] };

export const LISP: CommentSyntax = {
  line: [{ open: ';' }],
  block: [{ open: '#|', close: '|#', nested: true }],
  skips: [
    { kind: 'escape', open: '\\' },
    { ...DOUBLE, lines: true },
  ],
  prefers: 'line',
};

export const EMACS_LISP: CommentSyntax = {
  ...LISP,
  block: [],
  skips: [{ kind: 'escape', open: '?', where: 'notAfterWord' }, ...LISP.skips],
};

/** `;` at the beginning of a line, and text that is nobody's: dune, registry files. */
export const SEMICOLON_FIRST = only({ open: ';', where: 'firstOnLine' });

/** `;` anywhere: LLVM, ABNF, PureBasic. */
export const SEMICOLON = only({ open: ';' }, [DOUBLE]);

export const AUTOHOTKEY: CommentSyntax = {
  line: [{ open: ';', where: 'afterBlank' }],
  block: [{ open: '/*', close: '*/', where: 'firstOnLine' }],
  skips: [{ ...DOUBLED, escape: '`' }],
  prefers: 'line',
};

export const NSIS: CommentSyntax = {
  line: [
    { open: ';', where: 'afterBlank' },
    { open: '#', where: 'afterBlank' },
  ],
  block: [{ open: '/*', close: '*/' }],
  skips: [{ kind: 'string', open: '"', close: '"' }],
  prefers: 'line',
};

export const TEX = only({ open: '%' }, [{ kind: 'escape', open: '\\' }]);

export const BIBTEX: CommentSyntax = {
  line: [{ open: '%', where: 'firstOnLine' }],
  block: ['@Comment{', '@comment{', '@COMMENT{'].map((open) => ({ open, close: '}' })),
  skips: [],
  prefers: 'line',
};

export const ERLANG = only({ open: '%' }, [
  { kind: 'escape', open: '$' },
  { ...DOUBLE, lines: true },
  { ...SINGLE, where: 'notAfterWord' },
]);

export const PROLOG: CommentSyntax = {
  line: [{ open: '%' }],
  block: [{ open: '/*', close: '*/' }],
  skips: [DOUBLE, { ...SINGLE, where: 'notAfterWord' }],
  prefers: 'line',
};

/** `%` and strings in double quotes: MiniZinc, PostScript without its parentheses. */
export const PERCENT = only({ open: '%' }, [DOUBLE]);

export const MATLAB: CommentSyntax = {
  line: [{ open: '%' }, { open: '#', where: 'firstOnLine' }],
  block: [
    { open: '%{', close: '%}', where: 'firstOnLine' },
    { open: '#{', close: '#}', where: 'firstOnLine' },
  ],
  skips: [DOUBLED, { ...SINGLE_DOUBLED, where: 'notAfterValue' }],
  prefers: 'line',
};

export const MATHEMATICA: CommentSyntax = {
  line: [],
  block: [{ open: '(*', close: '*)', nested: true }],
  skips: [{ ...DOUBLE, lines: true }],
  prefers: 'block',
};

/** What column a word begins in decides in old Fortran. */
export const FIXED_FORTRAN: CommentSyntax = {
  line: [{ open: 'c', where: 'column1', ignoreCase: true }, { open: '*', where: 'column1' }, { open: '!' }],
  block: [],
  skips: [SINGLE_DOUBLED, DOUBLED],
  prefers: 'line',
};

export const FORTRAN = only({ open: '!' }, [SINGLE_DOUBLED, DOUBLED]);

/** `!` and plain strings: Factor, Clarion, X resources. */
export const EXCLAMATION = only({ open: '!', where: 'afterBlank' }, [DOUBLE]);

export const BATCH: CommentSyntax = {
  line: [
    // Shown to nobody, whether commands are echoed or not.
    { open: '@rem', where: 'firstOnLine', ignoreCase: true, word: true },
    { open: 'rem', where: 'firstOnLine', ignoreCase: true, word: true },
    { open: '::', where: 'firstOnLine' },
  ],
  block: [],
  skips: [],
  prefers: 'line',
};

/** VMS. */
export const DCL = only({ open: '$!', where: 'firstOnLine' });

export const BASIC: CommentSyntax = {
  line: [{ open: "'" }, { open: 'rem', where: 'firstOnLine', ignoreCase: true, word: true }],
  block: [],
  skips: [DOUBLED],
  prefers: 'line',
};

export const VIM = only({ open: '"', where: 'firstOnLine' });

export const MAN: CommentSyntax = {
  line: [
    { open: '.\\"' },
    { open: '\'\\"', where: 'column1' },
    { open: "'''", where: 'column1' },
    { open: '\\"' },
    { open: '\\#' },
  ],
  block: [],
  skips: [],
  prefers: 'line',
};

export const PLANTUML: CommentSyntax = {
  line: [{ open: "'", where: 'firstOnLine' }],
  block: [{ open: "/'", close: "'/" }],
  skips: [],
  prefers: 'line',
};

export const COBOL: CommentSyntax = {
  line: [
    { open: '*', where: 'column7' },
    { open: '/', where: 'column7' },
    { open: '*>' },
    { open: '*', where: 'column1' },
  ],
  block: [],
  skips: [DOUBLED, SINGLE_DOUBLED],
  prefers: 'line',
};

export const ABAP = only({ open: '*', where: 'column1' }, [SINGLE_DOUBLED]);

export const XQUERY: CommentSyntax = {
  line: [],
  block: [{ open: '(:', close: ':)', nested: true }],
  skips: [
    { ...DOUBLED, lines: true },
    { ...SINGLE_DOUBLED, lines: true },
  ],
  prefers: 'block',
};

export const FORTH: CommentSyntax = {
  line: [{ open: '\\', where: 'afterBlank', blankAfter: true }],
  block: [{ open: '( ', close: ')', where: 'afterBlank' }],
  skips: [],
  prefers: 'line',
};

export const SMALLTALK: CommentSyntax = {
  line: [],
  block: [{ open: '"', close: '"' }],
  skips: [{ ...SINGLE_DOUBLED, lines: true }],
  prefers: 'block',
};

export const STATA: CommentSyntax = {
  line: [
    { open: '*', where: 'firstOnLine' },
    { open: '//', where: 'afterBlank' },
  ],
  block: [{ open: '/*', close: '*/' }],
  skips: [{ kind: 'string', open: '"', close: '"' }],
  prefers: 'line',
};

/** `dnl` isn't known here, only what sed knows. */
export const SED = only({ open: '#', where: 'firstOnLine' });

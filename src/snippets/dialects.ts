import * as common from './commonWords';
import type { Dialect, StringRule } from './dialect';
import * as known from './languageWords';
import { hashOf, stringHash } from './tokenHash';
import { WordTable } from './words';

const [DOUBLE_QUOTE, SINGLE_QUOTE, BACKTICK] = [34, 39, 96];

const rule = (quote: number, others: Partial<StringRule> = {}): StringRule => ({
  ...{ quote, lines: false, escapes: true, doubled: false, triple: false, holes: false },
  ...others,
});

const DOUBLE = rule(DOUBLE_QUOTE);
const SINGLE = rule(SINGLE_QUOTE);
const TRIPLE = [rule(DOUBLE_QUOTE, { triple: true }), rule(SINGLE_QUOTE, { triple: true })];
/** Until the next one, with no escapes: Go. */
const RAW = rule(BACKTICK, { lines: true, escapes: false });
/** Until the next one, whatever lies between: the shell, Perl, Ruby, PHP. */
const LONG = [rule(DOUBLE_QUOTE, { lines: true }), rule(SINGLE_QUOTE, { lines: true })];

interface Words {
  readonly keywords: string;
  readonly globals: string;
  readonly beforeValue?: string;
}

interface Common {
  readonly words: string;
  readonly strings: string;
}

const commonTokens = (...lists: readonly Common[]): ReadonlySet<number> =>
  new Set(
    lists.flatMap(({ words, strings }) => [...words.split(/\s+/).map(hashOf), ...strings.split(/\s+/).map(stringHash)]),
  );

const NONE: ReadonlySet<number> = new Set();

const dialect = (words: Words, others: Partial<Dialect>): Dialect => ({
  words: new WordTable(words.keywords, words.globals, words.beforeValue),
  strings: [DOUBLE, SINGLE],
  ...{ slashes: false, stars: false, nested: false, hash: 'never', dashes: false, semicolons: false, percents: false },
  ...{ arrows: false, regexes: false, lifetimes: false, docstrings: false, prefixes: '' },
  ...{ members: ['.'], wordMarks: '', foldsCase: false, alike: 0, common: NONE, blocks: 'braces' },
  ...others,
});

const SLASHES = { slashes: true, stars: true } as const;

export const JAVASCRIPT = dialect(known.JAVASCRIPT, {
  ...SLASHES,
  strings: [DOUBLE, SINGLE, rule(BACKTICK, { lines: true, holes: true })],
  regexes: true,
  common: commonTokens(common.JAVASCRIPT, common.UMD),
});

export const C = dialect(known.C, {
  ...SLASHES,
  prefixes: 'LuUR',
  members: ['.', '->', '::'],
  common: commonTokens(common.C),
});

/** Java, C#, Kotlin, Scala, Swift, Dart, Groovy: one with the keywords of all. */
export const JAVA = dialect(known.JAVA, {
  ...SLASHES,
  strings: [rule(DOUBLE_QUOTE, { triple: true }), SINGLE],
  prefixes: '@$rf',
  alike: 0.8,
  common: commonTokens(common.JAVA),
  members: ['.', '::'],
});

export const GO = dialect(known.GO, {
  ...SLASHES,
  strings: [DOUBLE, SINGLE, RAW],
  alike: 1.8,
  common: commonTokens(common.GO),
});

export const RUST = dialect(known.RUST, {
  ...SLASHES,
  nested: true,
  strings: [rule(DOUBLE_QUOTE, { lines: true }), SINGLE],
  lifetimes: true,
  prefixes: 'br',
  members: ['.', '::'],
});

export const PYTHON = dialect(known.PYTHON, {
  strings: TRIPLE,
  hash: 'anywhere',
  docstrings: true,
  common: commonTokens(common.PYTHON),
  prefixes: 'rbufRBUF',
  blocks: 'indents',
});

export const RUBY = dialect(known.RUBY, { strings: LONG, hash: 'afterBlank', members: ['.', '::'], wordMarks: '@?' });

export const SHELL = dialect(known.SHELL, {
  strings: [rule(DOUBLE_QUOTE, { lines: true }), rule(SINGLE_QUOTE, { lines: true, escapes: false })],
  hash: 'afterBlank',
  members: [],
});

export const PHP = dialect(known.PHP, {
  ...SLASHES,
  strings: LONG,
  hash: 'afterBlank',
  members: ['->', '::'],
});

export const PERL = dialect(known.PERL, { strings: LONG, hash: 'afterBlank', members: ['->', '::'] });

export const SQL = dialect(known.SQL, {
  stars: true,
  dashes: true,
  strings: [
    rule(SINGLE_QUOTE, { lines: true, escapes: false, doubled: true }),
    rule(DOUBLE_QUOTE, { escapes: false, doubled: true }),
    rule(BACKTICK, { escapes: false }),
  ],
  foldsCase: true,
  blocks: 'none',
});

export const LUA = dialect(known.LUA, { dashes: true, members: ['.'], blocks: 'none' });

export const LISP = dialect(known.LISP, {
  semicolons: true,
  strings: [rule(DOUBLE_QUOTE, { lines: true })],
  members: [],
  wordMarks: '-!?*',
  blocks: 'none',
});

export const CSS = dialect(known.CSS, { stars: true, wordMarks: '-', members: ['.'] });

/** As CSS, with comments to the end of the line. */
export const SCSS: Dialect = { ...CSS, slashes: true };

/** Between the scripts and the styles of a page. */
export const MARKUP = dialect(known.ANY, {
  arrows: true,
  strings: [DOUBLE],
  members: [],
  wordMarks: '-',
  blocks: 'none',
});

/** Marks of comments as in C: languages with words of their own. */
export const LIKE_C = dialect(known.ANY, SLASHES);

/** Comments behind `#`: configuration, make files, R, Julia. */
export const LIKE_SHELL = dialect(known.ANY, { strings: LONG, hash: 'afterBlank', blocks: 'indents' });

export const LIKE_SQL = dialect(known.ANY, { dashes: true, strings: [DOUBLE], blocks: 'none' });

export const LIKE_TEX = dialect(known.ANY, { percents: true, strings: [DOUBLE], blocks: 'none' });

export const LIKE_LISP: Dialect = { ...LIKE_SQL, dashes: false, semicolons: true };

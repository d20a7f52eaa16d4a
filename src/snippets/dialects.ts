import * as common from './commonWords';
import { CSS as CSS_WORDS } from './cssWords';
import type { Dialect, StringRule } from './dialect';
import * as known from './languageWords';
import { hashOf, numberHash, stringHash } from './tokenHash';
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
  readonly imports?: string;
}

interface Common {
  readonly words: string;
  readonly strings: string;
  readonly numbers?: string;
}

const NONE: ReadonlySet<number> = new Set();

function commonTokens(lists: readonly Common[]): ReadonlySet<number> {
  if (lists.length === 0) return NONE;
  return new Set(
    lists.flatMap(({ words, strings, numbers = '' }) => [
      ...words.split(/\s+/).map(hashOf),
      ...strings.split(/\s+/).map(stringHash),
      ...numbers.split(/\s+/).map(numberHash),
    ]),
  );
}

/** Its tables are made when they are asked for first: files are mostly of a few languages. */
function dialect(
  own: Words,
  others: Partial<Omit<Dialect, 'words' | 'common' | 'imports'>>,
  ...lists: Common[]
): Dialect {
  let table: WordTable | null = null;
  let tokens: ReadonlySet<number> | null = null;
  let imports: ReadonlySet<number> | null = null;
  return {
    ...{ strings: [DOUBLE, SINGLE], slashes: false, stars: false, nested: false, hash: 'never', dashes: false },
    ...{ semicolons: false, percents: false, arrows: false, regexes: false, lifetimes: false, docstrings: false },
    ...{ prefixes: '', members: ['.'], wordMarks: '', foldsCase: false, alike: 0, accessors: false, blocks: 'braces' },
    ...others,
    get words() {
      return (table ??= new WordTable(own.keywords, own.globals, own.beforeValue));
    },
    get imports() {
      return (imports ??= own.imports === undefined ? NONE : new Set(own.imports.split(' ').map(hashOf)));
    },
    get common() {
      return (tokens ??= commonTokens(lists));
    },
  };
}

const SLASHES = { slashes: true, stars: true } as const;

export const JAVASCRIPT = dialect(
  known.JAVASCRIPT,
  {
    ...SLASHES,
    strings: [DOUBLE, SINGLE, rule(BACKTICK, { lines: true, holes: true })],
    regexes: true,
  },
  common.JAVASCRIPT,
  common.UMD,
);

export const C = dialect(
  known.C,
  {
    ...SLASHES,
    prefixes: 'LuUR',
    members: ['.', '->', '::'],
  },
  common.C,
);

/** Java, C#, Kotlin, Scala, Swift, Dart, Groovy: one with the keywords of all. */
export const JAVA = dialect(
  known.JAVA,
  {
    ...SLASHES,
    strings: [rule(DOUBLE_QUOTE, { triple: true }), SINGLE],
    prefixes: '@$rf',
    alike: 0.8,
    accessors: true,
    members: ['.', '::'],
  },
  common.JAVA,
);

export const GO = dialect(
  known.GO,
  {
    ...SLASHES,
    strings: [DOUBLE, SINGLE, RAW],
    alike: 1.8,
  },
  common.GO,
);

export const RUST = dialect(known.RUST, {
  ...SLASHES,
  nested: true,
  strings: [rule(DOUBLE_QUOTE, { lines: true }), SINGLE],
  lifetimes: true,
  prefixes: 'br',
  members: ['.', '::'],
});

export const PYTHON = dialect(
  known.PYTHON,
  {
    strings: TRIPLE,
    hash: 'anywhere',
    docstrings: true,
    prefixes: 'rbufRBUF',
    blocks: 'indents',
  },
  common.PYTHON,
);

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

const CSS_RULES = { stars: true, wordMarks: '-', members: ['.'] } as const;
export const CSS = dialect(CSS_WORDS, CSS_RULES, common.CSS);

/** As CSS, with comments to the end of the line. */
export const SCSS = dialect(CSS_WORDS, { ...CSS_RULES, slashes: true }, common.CSS);

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

const PLAIN = { strings: [DOUBLE], blocks: 'none' } as const;

export const LIKE_SQL = dialect(known.ANY, { ...PLAIN, dashes: true });

export const LIKE_TEX = dialect(known.ANY, { ...PLAIN, percents: true });

export const LIKE_LISP = dialect(known.ANY, { ...PLAIN, semicolons: true });

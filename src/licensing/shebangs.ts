import { C_NESTED, CSHARP, GROOVY, JAVASCRIPT, KOTLIN, SCALA, SWIFT } from './cLikeSyntaxes';
import type { CommentSyntax } from './commentSyntax';
import {
  AWK,
  CRYSTAL,
  ELIXIR,
  FISH,
  HASH_AND_STRINGS,
  JULIA,
  MAKE,
  NIM,
  PERL,
  POWERSHELL,
  PYTHON,
  R,
  RUBY,
  SHELL,
  TCL,
} from './hashSyntaxes';
import { PHP } from './markupSyntaxes';
import { ERLANG, HASKELL, LISP, LUA, MATLAB, ML, PROLOG, SED } from './wordSyntaxes';

const ROWS: readonly (readonly [CommentSyntax, string])[] = [
  [SHELL, 'sh bash dash ash ksh mksh pdksh zsh csh tcsh rbash openrc-run runscript bats busybox'],
  [FISH, 'fish'],
  [PYTHON, 'python pypy sage xonsh jython ipython micropython'],
  [PERL, 'perl'],
  [RUBY, 'ruby rbx jruby rake macruby'],
  [JAVASCRIPT, 'node nodejs deno bun ts-node tsx zx gjs qjs'],
  [PHP, 'php'],
  [LUA, 'lua luajit texlua'],
  [TCL, 'tclsh wish expect itclsh'],
  [AWK, 'awk gawk mawk nawk'],
  [SED, 'sed gsed'],
  [MAKE, 'make gmake'],
  [R, 'rscript r littler'],
  [JULIA, 'julia'],
  [NIM, 'nim'],
  [CRYSTAL, 'crystal'],
  [ELIXIR, 'elixir'],
  [POWERSHELL, 'pwsh powershell'],
  [ERLANG, 'escript'],
  [HASKELL, 'runhaskell runghc stack'],
  [LISP, 'sbcl clisp guile racket emacs scheme csi bb clojure'],
  [ML, 'ocaml'],
  [GROOVY, 'groovy'],
  [KOTLIN, 'kotlin'],
  [SCALA, 'scala'],
  [SWIFT, 'swift'],
  [CSHARP, 'dotnet-script'],
  [C_NESTED, 'v'],
  [MATLAB, 'octave'],
  [PROLOG, 'swipl'],
  [HASH_AND_STRINGS, 'gnuplot jq nft'],
];

const BY_PROGRAM = new Map(ROWS.flatMap(([syntax, words]) => words.split(' ').map((word) => [word, syntax] as const)));

const LONGEST_LINE = 300;

/** A version after the name says nothing: `python3.12`. */
function withoutVersion(program: string): string {
  let end = program.length;
  while (end > 0 && '0123456789.'.includes(program.charAt(end - 1))) end--;
  return program.slice(0, end).replace(/-$/, '');
}

/** By the program that the first line asks for; undefined if it asks for none that is known. */
export function shebangSyntax(text: string): CommentSyntax | undefined {
  if (!text.startsWith('#!')) return undefined;
  const [line = ''] = text.slice(2, LONGEST_LINE).split(/[\r\n]/, 1);
  for (const word of line.trim().split(/[ \t]+/)) {
    const program = withoutVersion(word.slice(word.lastIndexOf('/') + 1).toLowerCase());
    // `env` and its options and variables stand before the program.
    if (program === 'env' || word.startsWith('-') || word.includes('=')) continue;
    return BY_PROGRAM.get(program);
  }
  return undefined;
}

import * as c from '../licensing/cLikeSyntaxes';
import type { CommentSyntax } from '../licensing/commentSyntax';
import { fileSyntax } from '../licensing/fileSyntax';
import * as hash from '../licensing/hashSyntaxes';
import * as word from '../licensing/wordSyntaxes';
import type { Dialect } from './dialect';
import * as d from './dialects';

/** Of the rest, whatever begins a comment tells which of the general ones fits. */
const BY_SYNTAX: ReadonlyMap<CommentSyntax, Dialect> = new Map([
  [c.JAVASCRIPT, d.JAVASCRIPT],
  ...[c.C, c.CPP, c.SLASH_ONLY_DOUBLE, c.D, c.ZIG].map((syntax) => [syntax, d.C] as const),
  ...[c.JAVA, c.CSHARP, c.KOTLIN, c.SCALA, c.SWIFT, c.DART, c.GROOVY].map((syntax) => [syntax, d.JAVA] as const),
  [c.GO, d.GO],
  [c.RUST, d.RUST],
  [c.PHP_CODE, d.PHP],
  [c.CSS, d.CSS],
  [c.SCSS, d.SCSS],
  ...[hash.PYTHON, hash.STARLARK, hash.BITBAKE].map((syntax) => [syntax, d.PYTHON] as const),
  ...[hash.RUBY, hash.CRYSTAL, hash.ELIXIR].map((syntax) => [syntax, d.RUBY] as const),
  ...[hash.SHELL, hash.FISH].map((syntax) => [syntax, d.SHELL] as const),
  [hash.PERL, d.PERL],
  [word.SQL, d.SQL],
  [word.LUA, d.LUA],
  ...[word.LISP, word.EMACS_LISP].map((syntax) => [syntax, d.LISP] as const),
]);

/** Longer heads tell nothing more of what a file is. */
const HEAD = 4000;

/**
 * How the file's name and first lines tell that it is written; null where there is no code in it: prose, pictures, formats
 * without comments.
 */
export function codeSyntax(path: string, bytes: Buffer): CommentSyntax | null {
  const syntax = fileSyntax(path, bytes.toString('latin1', 0, HEAD));
  return syntax?.whole === true ? null : syntax;
}

/** Of what isn't told apart, the mark that begins a comment tells which of the general ones fits. */
export function dialectOf(syntax: CommentSyntax): Dialect {
  const known = BY_SYNTAX.get(syntax);
  if (known) return known;
  if (syntax.block.some(({ open }) => open === '<!--')) return d.MARKUP;
  switch ((syntax.line[0] ?? syntax.block[0])?.open.at(0)) {
    case '/':
      return d.LIKE_C;
    case '-':
      return d.LIKE_SQL;
    case '%':
      return d.LIKE_TEX;
    case ';':
      return d.LIKE_LISP;
    default:
      return d.LIKE_SHELL;
  }
}

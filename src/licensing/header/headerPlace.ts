import { isBlank, isLineEnd, lineEndAt, pastBlanks, pastLineEnd } from '../characters';
import * as c from '../cLikeSyntaxes';
import type { CommentSyntax } from '../commentSyntax';
import { fileSyntax } from '../fileSyntax';
import * as hash from '../hashSyntaxes';
import * as markup from '../markupSyntaxes';
import { shebangSyntax } from '../shebangs';
import * as word from '../wordSyntaxes';
import { headerForms, PHP_PAGE, readForm } from './headerForm';
import type { HeaderForm } from './headerForm';

/** Where a header stands in a file, and how it is written there. */
export interface HeaderPlace {
  readonly offset: number;
  /** What stands behind `offset` on its line begins another one. */
  readonly splits: boolean;
  /** The one to write with first. */
  readonly forms: readonly HeaderForm[];
  /** The line between the header and what follows; null for none. */
  readonly gap: string | null;
}

/** Why a file can't hold a comment of its own. */
export type NoPlace =
  /** The format has none. */
  | 'no-comments'
  /** Nobody knows how this format writes them. */
  | 'unknown-format'
  /** All of its lines are text for readers. */
  | 'plain-text'
  /** A tool reads the whole file as one value, or its first lines by their place. */
  | 'fixed-layout'
  /** Two languages read its first lines. */
  | 'two-languages';

/** A tool reads all of these, as they are. */
const READ_WHOLE: ReadonlySet<string> = new Set(
  'py.typed .nvmrc .node-version .python-version .ruby-version .bazelversion .htpasswd'.split(' '),
);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** How far the end of something that stays on top is looked for. */
const FAR = 20_000;

class Cursor {
  readonly text: string;
  at = 0;
  splits = false;

  constructor(text: string) {
    this.text = text;
  }

  /** From here to the end of the line. */
  line(): string {
    return this.text.slice(this.at, lineEndAt(this.text, this.at, Math.min(this.text.length, this.at + FAR)));
  }

  startsWith(mark: string): boolean {
    return this.text.slice(this.at, this.at + mark.length).toLowerCase() === mark;
  }

  passLine(): void {
    this.pass(lineEndAt(this.text, this.at, this.text.length));
  }

  passLines(belongs: (line: string) => boolean): void {
    while (this.at < this.text.length && belongs(this.line())) this.passLine();
  }

  /** What ends at `end` stays above, with the rest of its line where that is blank. */
  pass(end: number): void {
    const { text } = this;
    const rest = pastBlanks(text, end, text.length);
    this.splits = rest < text.length && !isLineEnd(text.charCodeAt(rest));
    this.at = this.splits ? end : pastLineEnd(text, rest, text.length);
  }

  /** From `open` to `close`, if it begins here and ends nearby. */
  passBlock(open: string, close: string, isKept: (block: string) => boolean = () => true): boolean {
    if (this.splits || !this.startsWith(open)) return false;
    const near = this.text.slice(this.at, this.at + FAR);
    const end = near.indexOf(close, open.length);
    if (end === -1 || !isKept(near.slice(0, end))) return false;
    this.pass(this.at + end + close.length);
    return true;
  }
}

/** Rust's `#![…]` is none. Nix has several. */
function passShebang(cursor: Cursor): void {
  if (cursor.startsWith('#![')) return;
  cursor.passLines((line) => line.startsWith('#!'));
}

/** Emacs and Vim look for these on the first lines only. */
const MODE_LINE = /-\*-.{1,500}-\*-|^\W{1,4}\s{0,4}(?:vim?|ex):/;

function passModeLine(cursor: Cursor, syntax: CommentSyntax): void {
  if (!MODE_LINE.test(cursor.line().slice(0, 1000))) return;
  for (const { open, close } of syntax.block) if (cursor.passBlock(open, close)) return;
  if (syntax.line.some(({ open }) => cursor.startsWith(open))) cursor.passLine();
}

/** A page's or style sheet's settings for who publishes it, between lines of dashes. */
function passFrontMatter(cursor: Cursor): void {
  const fence = cursor.line().trimEnd();
  if (cursor.at !== 0 || (fence !== '---' && fence !== '+++')) return;
  const { text } = cursor;
  const limit = Math.min(text.length, FAR);
  for (let at = pastLineEnd(text, lineEndAt(text, 0, limit), limit); at < limit;) {
    const end = lineEndAt(text, at, limit);
    if (text.slice(at, end).trimEnd() === fence) {
      cursor.pass(end);
      return;
    }
    at = pastLineEnd(text, end, limit);
  }
}

/** By the Python reference: in the first two lines. */
const PYTHON_CODING = /^[ \t\f]*#.{0,200}?coding[:=][ \t]*[-\w.]/;

function passPythonCoding(cursor: Cursor): void {
  if (PYTHON_CODING.test(cursor.line())) cursor.passLine();
  else if (cursor.at === 0) passSecondCoding(cursor);
}

function passSecondCoding(cursor: Cursor): void {
  const { text } = cursor;
  if (!/^\s*(?:#|$)/.test(cursor.line())) return;
  const second = pastLineEnd(text, lineEndAt(text, 0, text.length), text.length);
  const line = text.slice(second, lineEndAt(text, second, Math.min(text.length, second + FAR)));
  if (PYTHON_CODING.test(line)) cursor.pass(second + line.length);
}

const RUBY_MAGIC =
  /^#\s{0,4}(?:-\*-|(?:en)?coding\s*[:=]|frozen[_-]string[_-]literal\s*:|warn[_-]indent\s*:|warn[_-]past[_-]scope\s*:|shareable[_-]constant[_-]value\s*:|typed\s*:)/i;
/** Jest, Flow and Prettier read the first comment. */
const SCRIPT_PRAGMA = /@(?:jest-|vitest-|flow\b|noflow\b|format\b|prettier\b|noformat\b|generated\b|ts-)/;

const TEMPLATES: ReadonlySet<CommentSyntax> = new Set([
  ...[markup.ERB, markup.EJS, markup.JINJA, markup.TWIG, markup.HANDLEBARS, markup.BLADE, markup.FREEMARKER],
  ...[markup.GO_TEMPLATE, markup.SMARTY, markup.LIQUID, markup.MAKO, markup.VELOCITY],
]);
const PAGES: ReadonlySet<CommentSyntax> = new Set([markup.HTML, markup.ASPX, markup.RAZOR, ...TEMPLATES]);
/** Jekyll and its kind take front matter from any of these. */
const WITH_FRONT_MATTER: ReadonlySet<CommentSyntax> = new Set([
  ...[markup.MARKDOWN, markup.MDX, markup.XML, markup.ASCIIDOC, markup.ORG, markup.RST],
  ...[c.CSS, c.SCSS, c.JAVASCRIPT, hash.COFFEESCRIPT],
  ...PAGES,
]);

function passMarkup(cursor: Cursor, syntax: CommentSyntax): void {
  cursor.passBlock('<?xml', '?>');
  if (!PAGES.has(syntax)) return;
  while (cursor.passBlock('<%@', '%>'));
  if (syntax === markup.RAZOR && !cursor.splits) cursor.passLines((line) => /^@page(?:\s|$)/.test(line));
  cursor.passBlock('<!doctype', '>');
}

const matches =
  (pattern: RegExp) =>
  (line: string): boolean =>
    pattern.test(line);

/** Lines that stay on top while they follow each other. */
const TOP_LINES: ReadonlyMap<CommentSyntax, (line: string) => boolean> = new Map([
  [hash.RUBY, matches(RUBY_MAGIC)],
  [hash.DOCKERFILE, matches(/^#\s{0,8}(?:syntax|escape|check)\s{0,8}=/i)],
  [hash.NIM, matches(/^#\?/)],
  [c.SWIFT, matches(/^\/\/\s*swift-tools-version/)],
  [word.TEX, matches(/^%\s{0,8}!|^%&/)],
  [word.MAN, matches(/^'\\" [a-z]/)],
  [word.SEMICOLON_FIRST, matches(/^(?:Windows Registry Editor|REGEDIT)/)],
  [markup.TEXINFO, matches(/^\\input/)],
]);

const TOP: ReadonlyMap<CommentSyntax, (cursor: Cursor) => void> = new Map<CommentSyntax, (cursor: Cursor) => void>([
  [hash.PYTHON, passPythonCoding],
  [hash.YAML, passDocumentStart],
  [c.CSS, passCharset],
  [c.SCSS, passCharset],
  [c.JAVASCRIPT, passScriptPragma],
  [word.HASKELL, passHaskellPragmas],
  [word.EMACS_LISP, passEmacsTitle],
  [word.MATHEMATICA, passPackageMark],
  [word.PERCENT, passPostScript],
]);

/** What has to stay above a header, by the language. */
function passTop(cursor: Cursor, syntax: CommentSyntax): void {
  const belongs = TOP_LINES.get(syntax);
  if (belongs) cursor.passLines(belongs);
  else (TOP.get(syntax) ?? ((one) => passMarkup(one, syntax)))(cursor);
}

function passCharset(cursor: Cursor): void {
  cursor.passBlock('@charset "', ';');
}

function passScriptPragma(cursor: Cursor): void {
  cursor.passBlock('/*', '*/', (block) => SCRIPT_PRAGMA.test(block));
}

/** Stack reads its options right below the shebang. */
function passHaskellPragmas(cursor: Cursor): void {
  if (cursor.at !== 0) cursor.passLines((line) => /^(?:--|\{-) *stack /.test(line));
  while (cursor.passBlock('{-#', '#-}'));
}

/** By the Emacs Lisp manual's library headers. */
function passEmacsTitle(cursor: Cursor): void {
  if (cursor.at === 0 && /^;;; .{1,200} --- /.test(cursor.line())) cursor.passLine();
}

function passPackageMark(cursor: Cursor): void {
  cursor.passBlock('(* ::', '*)');
}

/** A document's structuring comments end with the first line that is none. */
function passPostScript(cursor: Cursor): void {
  if (cursor.startsWith('%!')) cursor.passLines((line) => /^%[%!]/.test(line));
}

/** YAML's directives and the line that ends them. */
function passDocumentStart(cursor: Cursor): void {
  if (!/^(?:%|---\s*$)/.test(cursor.line())) return;
  const before = cursor.at;
  cursor.passLines((line) => /^(?:%|#|\s*$)/.test(line));
  if (/^---\s*$/.test(cursor.line())) cursor.passLine();
  else cursor.at = before;
}

/** Of code that begins right here; of a page, before all of it, where it prints nothing. */
function placeInPhp(cursor: Cursor): HeaderPlace {
  const { text, at } = cursor;
  const own = readForm(PHP_PAGE, text, at);
  const behind = at + 5;
  const isCode =
    own === null &&
    cursor.startsWith('<?php') &&
    (behind === text.length || isBlank(text.charCodeAt(behind)) || isLineEnd(text.charCodeAt(behind)));
  if (!isCode) return { offset: at, splits: false, forms: [PHP_PAGE], gap: null };
  cursor.pass(behind);
  return placeAt(cursor, c.PHP_CODE);
}

/** A blank line is printed by TeX and by roff. */
const GAPS: ReadonlyMap<CommentSyntax, string> = new Map([
  [word.TEX, '%'],
  [word.MAN, '.\\"'],
]);

function placeAt({ text, at, splits }: Cursor, syntax: CommentSyntax): HeaderPlace {
  return { offset: at, splits, forms: headerForms(syntax, text, at), gap: GAPS.get(syntax) ?? '' };
}

/** Designers' files, keys and free-form RPG begin with what they are. */
const FIXED_START = /^(?:VERSION \d|Attribute VB_|-----BEGIN |\*\*FREE)/i;

/** Names of settings that may as well be JSON's, which has no comments. */
const SETTINGS: ReadonlySet<CommentSyntax> = new Set([
  ...[hash.HASH_FIRST, hash.HASH_AND_STRINGS, hash.HASH_AND_DOUBLE, hash.HASH_OR_SEMICOLON, hash.SEMICOLON_OR_HASH],
]);

/** Whether the text is of a format that its name doesn't tell, and that would not take its comments. */
function isOtherFormat(syntax: CommentSyntax, text: string): boolean {
  if (text.startsWith('<?xml')) return syntax.block.every(({ open }) => open !== '<!--');
  if (!SETTINGS.has(syntax) || !/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** With these a comment begins in one language or another; C's preprocessor has `#` too. */
const FOREIGN =
  /^(?:#(?=\s)(?!\s{0,20}(?:include|import|define|undef|if|el|endif|error|warning|pragma|line|region|\d))|\/\/(?=\s)|--(?=\s)|;;?(?=\s)|\/\*|<!--|\(\*(?=\s)|%(?=\s))/;

/** Whether the first line is another language's comment, so that the file isn't what its name says: `Makefile.tc`. */
function beginsForeign({ text, at }: Cursor, { line, block, skips }: CommentSyntax): boolean {
  const head = text.slice(at, at + FAR).trimStart();
  if (!FOREIGN.test(head)) return false;
  const known = [...line, ...block, ...skips].map(({ open }) => open);
  return !known.some((open) => head.startsWith(open));
}

/** reStructuredText takes what is indented below a comment for more of it. */
function beginsIndented({ text, at }: Cursor): boolean {
  let from = at;
  while (from < text.length && isLineEnd(text.charCodeAt(from))) from++;
  return pastBlanks(text, from, text.length) > from;
}

/**
 * Where the header of the file at `path` belongs: on top, below what has to be there. `text` is without a byte order
 * mark.
 */
export function headerPlace(path: string, text: string): HeaderPlace | NoPlace {
  const syntax = fileSyntax(path, text);
  if (syntax === null) return 'no-comments';
  if (syntax === markup.LENIENT) return 'unknown-format';
  const written = syntax.writes ?? syntax;
  if (written.line.length + written.block.length === 0) return 'plain-text';
  if (READ_WHOLE.has(nameOf(path).toLowerCase()) || FIXED_START.test(text.slice(0, 100))) return 'fixed-layout';
  if (isOtherFormat(syntax, text)) return 'no-comments';
  const script = shebangSyntax(text);
  if (script !== undefined && !readsAlike(syntax, script)) return 'two-languages';
  const cursor = new Cursor(text);
  passShebang(cursor);
  if (syntax === markup.PHP) return placeInPhp(cursor);
  if (syntax === markup.ASTRO && cursor.line().trimEnd() === '---') {
    cursor.passLine();
    return placeAt(cursor, c.JAVASCRIPT);
  }
  if (WITH_FRONT_MATTER.has(syntax)) passFrontMatter(cursor);
  passModeLine(cursor, written);
  if (!cursor.splits) passTop(cursor, syntax);
  const isCode = syntax.whole !== true && !PAGES.has(syntax);
  if (isCode && !cursor.splits && beginsForeign(cursor, written)) return 'unknown-format';
  if (syntax === markup.RST && beginsIndented(cursor)) return 'fixed-layout';
  return placeAt(cursor, written);
}

/** Whether who runs the script takes the header for a comment, too. */
function readsAlike(syntax: CommentSyntax, script: CommentSyntax): boolean {
  if (syntax === script) return true;
  const [first] = headerForms(syntax.writes ?? syntax, '', 0);
  const known = headerForms(script.writes ?? script, '', 0);
  return known.some(({ prefix, open }) => prefix === first?.prefix && open[0] === first.open[0]);
}

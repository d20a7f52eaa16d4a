import { isBlank, isLineEnd, lineEndAt, pastLineEnd } from '../characters';
import { ASSEMBLER, C_ASSEMBLER, HCL, PHP_CODE, SLASH_OR_HASH } from '../cLikeSyntaxes';
import type { BlockMark, CommentSyntax, LineMark } from '../commentSyntax';
import { HASH_OR_SEMICOLON, HASH_OR_SLASHES, PROPERTIES, SEMICOLON_OR_HASH } from '../hashSyntaxes';
import { MAKO } from '../markupSyntaxes';
import { BATCH, COBOL, EMACS_LISP, FIXED_FORTRAN, LISP, MATLAB, NSIS } from '../wordSyntaxes';

/** How a header's lines become a comment. */
export interface HeaderForm {
  /** Lines before it and behind it; none where each line is a comment. */
  readonly open: readonly string[];
  readonly close: readonly string[];
  /** Before each line; without its blank before an empty one. */
  readonly prefix: string;
  /** None of these may stand in a line. */
  readonly never: readonly string[];
  /** No line may end so. */
  readonly neverLast: readonly string[];
}

/** What a language's first mark isn't enough for. */
const LINE_PREFIXES: ReadonlyMap<CommentSyntax, string> = new Map([
  // WebAssembly's text knows nothing less, and Lisps write so above the code.
  [LISP, ';; '],
  [EMACS_LISP, ';; '],
  // A comment in fixed form and in free form.
  [COBOL, '      *> '],
  [MAKO, '## '],
]);

/** Dialects under one name: the mark that a file begins with is its own. */
const FOLLOWED: ReadonlySet<CommentSyntax> = new Set([
  ...[ASSEMBLER, C_ASSEMBLER, SLASH_OR_HASH, HASH_OR_SLASHES, HCL],
  ...[HASH_OR_SEMICOLON, SEMICOLON_OR_HASH, PROPERTIES, NSIS, FIXED_FORTRAN, MATLAB],
]);

/** At a line's end they carry it on: C's backslash, also as a trigraph; the caret of DOS. */
const CARRIES_ON: readonly string[] = ['\\', '??/', '^'];

function lineForm(syntax: CommentSyntax, prefix: string): HeaderForm {
  // A batch file's variables are put in even in comments; a page's end ends PHP's line comments.
  const never = syntax === BATCH ? ['%'] : syntax === PHP_CODE ? ['?>'] : [];
  return { open: [], close: [], prefix, never, neverLast: CARRIES_ON };
}

const markPrefix = ({ open }: LineMark): string => `${open} `;

function blockForm({ open, close, nested }: BlockMark): HeaderForm {
  const stars = open.endsWith('*') && close.startsWith('*') && !/[{<@]/.test(open);
  const never = [close.trim(), ...(nested === true ? [open] : [])];
  return {
    open: [open.trimEnd()],
    close: [stars ? ` ${close}` : close],
    prefix: stars ? ' * ' : '',
    // XML has no two dashes in a comment.
    never: open === '<!--' ? [...never, '--'] : never,
    neverLast: [],
  };
}

function ownMark(syntax: CommentSyntax, text: string, at: number): LineMark | undefined {
  if (!FOLLOWED.has(syntax)) return undefined;
  let from = at;
  while (from < text.length && (isBlank(text.charCodeAt(from)) || isLineEnd(text.charCodeAt(from)))) from++;
  return syntax.line.find(({ open }) => {
    if (!text.startsWith(open, from)) return false;
    let end = from;
    while (text.startsWith(open, end)) end += open.length;
    return end >= text.length || isBlank(text.charCodeAt(end)) || isLineEnd(text.charCodeAt(end));
  });
}

/** All in which a header may stand in the language, the one to write with first. */
export function headerForms(syntax: CommentSyntax, text: string, at: number): readonly HeaderForm[] {
  const own = ownMark(syntax, text, at);
  const special = LINE_PREFIXES.get(syntax);
  const prefixes = [...(special === undefined ? [] : [special]), ...syntax.line.map(markPrefix)];
  const lines = prefixes.map((prefix) => lineForm(syntax, prefix));
  const blocks = syntax.block
    .filter(({ closesInColumn1, longBracket }) => closesInColumn1 !== true && longBracket !== true)
    .map(blockForm);
  const usual = syntax.prefers === 'line' || special !== undefined ? [...lines, ...blocks] : [...blocks, ...lines];
  return own === undefined ? usual : [lineForm(syntax, markPrefix(own)), ...usual];
}

/** PHP in which nothing but the header stands: a page before which nothing may be sent. */
export const PHP_PAGE: HeaderForm = {
  open: ['<?php', '/*'],
  close: [' */', '?>'],
  prefix: ' * ',
  never: ['*/'],
  neverLast: [],
};

/** Whether the lines are a comment in this form, and nothing else. */
export const canHold = ({ never, neverLast }: HeaderForm, lines: readonly string[]): boolean =>
  lines.every(
    (line) =>
      // A line end or a control character would end it in one language or another.
      !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line) &&
      !never.some((mark) => line.includes(mark)) &&
      !neverLast.some((mark) => line.endsWith(mark)),
  );

/** The comment's lines joined by `end`, without one behind the last. */
export function inForm({ open, close, prefix }: HeaderForm, lines: readonly string[], end: string): string {
  return [...open, ...lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line)), ...close].join(end);
}

export interface FormLines {
  readonly lines: readonly string[];
  /** Where each line of the comment ends, before its line end; with those of the marks around. */
  readonly ends: readonly number[];
}

/** No header is longer. */
const MOST_LINES = 220;

/** The comment in this form that begins at `at`; null if none does. Of a block, all of it. */
export function readForm({ open, close, prefix }: HeaderForm, text: string, at: number): FormLines | null {
  const lines: string[] = [];
  const ends: number[] = [];
  let from = at;
  const next = (): string => {
    const end = lineEndAt(text, from, text.length);
    const line = text.slice(from, end);
    from = pastLineEnd(text, end, text.length);
    ends.push(end);
    return line;
  };
  for (const mark of open) if (next() !== mark) return null;
  const [last] = close;
  while (ends.length < MOST_LINES && from < text.length) {
    const before = from;
    const line = next();
    if (line === last) {
      for (const mark of close.slice(1)) if (next() !== mark) return null;
      return { lines, ends };
    }
    const isEmpty = line === prefix.trimEnd();
    if (!isEmpty && !line.startsWith(prefix)) {
      ends.pop();
      from = before;
      break;
    }
    lines.push(isEmpty ? '' : line.slice(prefix.length));
  }
  return last === undefined && lines.length > 0 ? { lines, ends } : null;
}

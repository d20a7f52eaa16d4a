import * as c from './cLikeSyntaxes';
import type { CommentSyntax } from './commentSyntax';
import * as hash from './hashSyntaxes';
import * as markup from './markupSyntaxes';
import * as word from './wordSyntaxes';

/** The first characters of a file that aren't blank, enough to tell languages apart. */
type Clue = (head: string) => boolean;

const begins =
  (...marks: readonly string[]): Clue =>
  (head) =>
    marks.some((mark) => head.startsWith(mark));

const holds =
  (...marks: readonly string[]): Clue =>
  (head) =>
    marks.some((mark) => head.includes(mark));

type Choice = readonly [Clue, CommentSyntax | null];

const XML: Choice = [begins('<?xml', '<!DOCTYPE', '<!--'), markup.XML];
const SEMICOLON: Choice = [begins(';'), word.SEMICOLON];

/** Extensions that several languages share: the first clue that fits decides, else the table of languages.ts. */
export const AMBIGUOUS: ReadonlyMap<string, readonly Choice[]> = new Map(
  Object.entries<readonly Choice[]>({
    m: [
      [begins('(*'), word.MATHEMATICA],
      [begins('%', 'function', 'classdef', '#!'), word.MATLAB],
      [holds('@interface', '@implementation', '@import', '@class', '@protocol', '#import', '#include'), c.CPP],
      [begins('/', '@'), c.CPP],
      [holds(':- ', 'module '), word.PROLOG],
      [() => true, word.MATLAB],
    ],
    v: [
      // Its attributes stand between the marks of Coq's comments.
      [holds('endmodule', '\nmodule ', '`timescale', '`include', '`default_nettype'), c.SLASH_ONLY_DOUBLE],
      [begins('(*'), word.ROUND_STARS],
      [holds('\nRequire ', '\nFrom ', '\nTheorem ', '\nLemma '), word.ROUND_STARS],
      [holds('\nfn ', '\npub fn ', '\nimport '), c.C_NESTED],
      [() => true, c.SLASH_ONLY_DOUBLE],
    ],
    pl: [
      [begins(':-', '%', '/*'), word.PROLOG],
      [(head) => head.includes('\n:- ') && !head.includes('\nuse '), word.PROLOG],
    ],
    pro: [
      [begins(';'), word.SEMICOLON],
      [begins(':-', '%'), word.PROLOG],
    ],
    l: [[begins(';', '(', '#|'), word.LISP]],
    cl: [[begins(';', '(', '#|'), word.LISP]],
    lsp: [[begins('<'), markup.ASPX]],
    cls: [
      [begins('VERSION ', "'"), word.BASIC],
      [holds('public class ', 'global class ', 'private class ', 'with sharing class '), c.JAVA],
    ],
    fs: [
      [holds('#version', 'gl_FragColor', 'gl_Position', 'void main', 'precision '), c.SLASH_ONLY_DOUBLE],
      [begins('\\ ', '( '), word.FORTH],
    ],
    inc: [
      [holds('<?php', '<?='), markup.PHP],
      [begins('<'), markup.HTML],
      [begins(';'), c.ASSEMBLER],
      [begins('{', 'unit ', '(*'), c.PASCAL],
      [begins('# ', '#\n', '#\r', '##', '#!'), hash.BITBAKE],
      [begins('%'), word.TEX],
      [holds('\n      *'), word.COBOL],
    ],
    do: [[begins('#'), hash.TCL]],
    cmd: [[begins('/*'), c.C_BLOCK_ONLY]],
    msg: [
      [begins('!'), word.EXCLAMATION],
      [begins('#'), hash.HASH_FIRST],
    ],
    def: [
      [begins('%'), word.TEX],
      SEMICOLON,
      [begins('LIBRARY', 'EXPORTS', 'NAME '), word.SEMICOLON],
      [begins('(*'), word.ROUND_STARS],
    ],
    mod: [
      [begins('#'), hash.HASH_AND_DOUBLE],
      [begins('//', 'module '), c.GO],
    ],
    rc: [[begins('#!', '# ', '#\n', '#\r'), hash.SHELL], SEMICOLON],
    es: [[begins('%', '#!/usr/bin/env escript', '#!/usr/bin/escript'), word.ERLANG]],
    bb: [SEMICOLON, [begins('#!/usr/bin/env bb', '('), word.LISP]],
    ts: [XML],
    tsx: [XML],
    asc: [[begins('-----BEGIN'), null]],
    sls: [
      [begins(';', '(', '#|', '#!r6rs'), word.LISP],
      [() => true, hash.YAML],
    ],
    pp: [
      [begins('{', '(*', '//', 'unit ', 'program ', 'Unit ', 'library '), c.PASCAL],
      [() => true, hash.HASH_AND_STRINGS],
    ],
    ms: [[begins('.', "'"), word.MAN]],
    me: [[(head) => head !== '' && !head.startsWith('.'), markup.TEXT]],
    st: [
      [begins('"'), word.SMALLTALK],
      [() => true, word.ROUND_STARS],
    ],
    config: [[begins('<'), markup.XML]],
    conf: [XML],
    rules: [[begins('//', '/*'), c.BOTH_QUOTES]],
    ps: [[(head) => head !== '' && !head.startsWith('%'), c.SLASH_ONLY_DOUBLE]],
    tpl: [
      [holds('{*'), markup.SMARTY],
      [holds('<?php'), markup.PHP],
      [holds('{{/*', '{{- /*'), markup.GO_TEMPLATE],
    ],
    app: [XML],
    prefs: [XML],
    ad: [[begins('//', '/*'), c.BOTH_QUOTES]],
    sc: [[begins('#'), hash.PYTHON]],
    lsl: [[begins('//', '/*'), c.BOTH_QUOTES]],
    ecl: [[begins('//', '/*'), c.BOTH_QUOTES]],
    i: [[begins(';'), c.ASSEMBLER]],
    h: [
      [begins(';'), c.ASSEMBLER],
      [begins('!'), word.FORTRAN],
    ],
    as: [[begins(';'), c.ASSEMBLER]],
    cfg: [XML, [begins('%'), word.TEX], [begins('//', '/*'), c.BOTH_QUOTES]],
    r: [[begins('REBOL', ';'), word.SEMICOLON]],
    d: [[begins('#'), hash.HASH_AND_STRINGS]],
    t: [
      [begins('//', '/*'), c.BOTH_QUOTES],
      [begins('%'), word.PERCENT],
    ],
    spec: [[begins('//', '/*'), c.JAVASCRIPT]],
    man: [[(head) => head !== '' && !head.startsWith('.') && !head.startsWith("'"), markup.TEXT]],
    fx: [XML],
  }),
);

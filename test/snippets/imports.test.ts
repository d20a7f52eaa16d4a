import assert from 'node:assert/strict';
import { importsIn } from '../../src/snippets/imports';
import { readTokens } from '../../src/snippets/readTokens';
import { TokenBuffer } from '../../src/snippets/tokenStream';

/** The lines of which some token is one of an import, and whether all of them are. */
function importLines(path: string, text: string): number[] {
  const tokens = new TokenBuffer();
  const dialect = readTokens(path, Buffer.from(text), tokens)!;
  const isImport = importsIn(tokens, dialect.imports);
  const all = Array.from({ length: tokens.count }, (_, at) => at);
  const lines = new Set(all.filter(isImport).map((at) => tokens.lines[at]!));
  assert.ok(
    all.every((at) => lines.has(tokens.lines[at]!) === isImport(at)),
    'lines are imports as a whole',
  );
  return [...lines];
}

describe('importsIn', () => {
  const cases: readonly (readonly [title: string, path: string, lines: readonly string[], imports: number[]])[] = [
    ['statements', 'A.java', ['package a.b;', 'import java.util.List;', 'import static a.B.*;', 'class A {}'], [2, 3]],
    [
      'a list in braces with the line that closes it',
      'a.ts',
      ['import {', '  a,', '  b,', "} from 'there';", "import c from 'c';", 'export class A {', '  import = 1;', '}'],
      [1, 2, 3, 4, 5, 7],
    ],
    ['a call of the same name', 'a.ts', ["const a = import('x');", "a.import('y');"], []],
    ['a block', 'a.go', ['package a', 'import (', '\t"fmt"', '\tb "x/b"', ')', 'func f() {', '\tg()', '}'], [2, 3, 4]],
    ['lines in parentheses', 'a.py', ['from a import (', '    b,', '    c,', ')', 'd = b(', '    c)'], [1, 2, 3]],
    ['within a function', 'a.py', ['def f():', '    import os', '    return os.name'], [2]],
    ['behind a mark', 'a.c', ['#include <stdio.h>', '#define A include', 'int include;'], [1]],
    [
      'a use of names',
      'a.php',
      ['<?php', 'use A\\B;', 'use C\\{', '    D,', '};', 'f(function () use ($x) {', '  g();', '});'],
      [2, 3, 4, 5],
    ],
    ['a use of names', 'a.rs', ['use a::{', '    b,', '};', 'pub fn f() {', '    b();', '}'], [1, 2, 3]],
    [
      'what opens a block by the same word alone',
      'a.cs',
      ['using System;', 'using (var a = B()) {', '    a.C();', '}'],
      [1, 2],
    ],
    ['nothing of SQL', 'a.sql', ['SELECT a', 'FROM b', 'WHERE c = 1'], []],
  ];
  for (const [title, path, lines, imports] of cases)
    it(`tells ${title} in ${path}`, () => assert.deepEqual(importLines(path, lines.join('\n')), imports));
});

import assert from 'node:assert/strict';
import { accessorsIn } from '../../src/snippets/accessors';
import { readTokens } from '../../src/snippets/readTokens';
import { TokenBuffer } from '../../src/snippets/tokenStream';

/** The lines that have a token of an accessor. */
function accessorLines(path: string, lines: readonly string[]): number[] {
  const tokens = new TokenBuffer();
  readTokens(path, Buffer.from(lines.join('\n')), tokens);
  const isAccessor = accessorsIn(tokens);
  const all = Array.from({ length: tokens.count }, (_, at) => at);
  return [...new Set(all.filter(isAccessor).map((at) => tokens.lines[at]!))];
}

describe('accessorsIn', () => {
  const cases: readonly (readonly [title: string, path: string, lines: readonly string[], accessors: number[]])[] = [
    [
      'functions that give or take one value',
      'A.java',
      [
        'class A {',
        '  private String code;',
        '  public A(String a, int b) { this.a = a; this.b = b; }',
        '  public String getCode() {',
        '    return code;',
        '  }',
        '  public void setCode(String code) {',
        '    this.code = code;',
        '  }',
        '  int sum() { return first + second + third; }',
        '}',
      ],
      [4, 5, 6, 7, 8, 9],
    ],
    [
      'those of a class in another language',
      'a.ts',
      ['class A {', '  get code() { return this.code_; }', '  set code(value) { this.code_ = value; }', '}'],
      [2, 3],
    ],
    [
      'no branches',
      'a.ts',
      ['if (a) { return b; }', 'for (;;) { a = b; }', 'try { a = b; } catch (e) { return e; }'],
      [],
    ],
    ['nothing that does more', 'a.ts', ['f() { return g(a, b); }', 'f() { a += b; }', 'f() {}'], []],
    [
      'no more than what stands before the braces',
      'a.go',
      [...Array.from({ length: 12 }, (_, at) => `v${at}`), 'f() { return x }'],
      [4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    ],
    ['nothing of braces that nothing opens', 'a.js', ['}', '}', 'a }'], []],
  ];
  for (const [title, path, lines, accessors] of cases)
    it(`tells ${title} in ${path}`, () => assert.deepEqual(accessorLines(path, lines), accessors));
});

import assert from 'node:assert/strict';
import { segmentsOf } from '../../src/snippets/segments';
import { readTokens } from '../../src/snippets/readTokens';
import { TokenBuffer } from '../../src/snippets/tokenStream';

const FUNCTION = 'def f(a, b):\n    return [a + b, a - b, a * b, a / b]\n';
const BRACED = 'function f(a, b) { return [a + b, a - b, a * b, a / b]; }\n';

/** First and last line of each. */
function linesOf(path: string, text: string, blocks: Parameters<typeof segmentsOf>[1]): (readonly [number, number])[] {
  const tokens = new TokenBuffer();
  readTokens(path, Buffer.from(text), tokens);
  return segmentsOf(tokens, blocks).map(({ from, to }) => [tokens.lines[from]!, tokens.lines[to - 1]!] as const);
}

describe('segmentsOf', () => {
  const cases: readonly (readonly [string, string, string, Parameters<typeof segmentsOf>[1], [number, number][]])[] = [
    [
      'functions by their indents',
      'a.py',
      FUNCTION.repeat(2),
      'indents',
      [
        [1, 4],
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'functions by their braces',
      'a.js',
      BRACED.repeat(2),
      'braces',
      [
        [1, 2],
        [1, 1],
        [2, 2],
      ],
    ],
    ['nothing by neither', 'a.js', BRACED.repeat(2), 'none', [[1, 2]]],
  ];
  for (const [what, path, text, blocks, expected] of cases)
    it(`tells apart ${what}`, () => {
      assert.deepEqual(linesOf(path, text, blocks), expected);
    });

  it('takes as many lines as there are', () => {
    const lines = 200_000;
    const found = linesOf('a.py', `${'x\n'.repeat(lines)}${FUNCTION}`, 'indents');
    assert.deepEqual(found, [
      [1, lines + 2],
      [lines + 1, lines + 2],
    ]);
  });
});

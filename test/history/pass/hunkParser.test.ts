import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHunkParser } from '../../../src/history/pass/hunkParser';
import { cuts, pieces } from '../pieces';

type Parsed = [number, number[]][];

function parse(output: string, where: readonly number[] = []): Parsed {
  const parsed: Parsed = [];
  const parser = createHunkParser((number, hunks) => parsed.push([number, [...hunks]]));
  for (const piece of pieces(Buffer.from(output, 'latin1'), where)) parser.push(piece);
  parser.finish();
  return parsed;
}

const file = (number: number, ...lines: string[]): string => {
  const name = String(number).padStart(9, '0');
  const head = [`diff --git a/${name} b/${name}`, `index ${'1'.repeat(40)}..${'2'.repeat(40)} 100644`];
  return [...head, `--- a/${name}`, `+++ b/${name}`, ...lines, ''].join('\n');
};
const TREES = `${'3'.repeat(40)} ${'4'.repeat(40)}\n`;

const CASES: [string, string, Parsed][] = [
  ['nothing', '', []],
  ['trees that don’t differ', TREES, []],
  ['a changed line', file(0, '@@ -3 +3 @@', '-a', '+b'), [[0, [3, 1, 3, 1]]]],
  ['changed lines', file(7, '@@ -3,2 +4,5 @@ int main()', '-a'), [[7, [3, 2, 4, 5]]]],
  ['lines added: git names the line before', file(0, '@@ -5,0 +6,2 @@', '+a', '+b'), [[0, [6, 0, 6, 2]]]],
  ['lines added at the start', file(0, '@@ -0,0 +1 @@', '+a'), [[0, [1, 0, 1, 1]]]],
  ['lines deleted', file(0, '@@ -6,2 +5,0 @@', '-a', '-b'), [[0, [6, 2, 6, 0]]]],
  ['all lines deleted', file(0, '@@ -1,2 +0,0 @@', '-a', '-b'), [[0, [1, 2, 1, 0]]]],
  [
    'several hunks, files and trees',
    TREES +
      file(1, '@@ -1 +1 @@', '-a', '+b', '@@ -9,0 +10 @@', '+c') +
      file(4, '@@ -1,2 +0,0 @@', '-a', '-b') +
      TREES +
      file(500, '@@ -1 +1 @@', '-a', '+b'),
    [
      [1, [1, 1, 1, 1, 10, 0, 10, 1]],
      [4, [1, 2, 1, 0]],
      [500, [1, 1, 1, 1]],
    ],
  ],
  [
    'a file without a newline at its end',
    file(0, '@@ -1 +1 @@', '-a', '\\ No newline at end of file', '+b', '\\ No newline at end of file'),
    [[0, [1, 1, 1, 1]]],
  ],
  [
    'contents that look like headers',
    file(
      2,
      '@@ -1,4 +1,4 @@ @@ -7 +7 @@',
      '-@@ -8 +8 @@',
      '-diff --git a/000000003 b/000000003',
      '-\r@@ -8 +8 @@',
      '--- a/000000003',
      '+@@ -8 +8 @@',
      '+diff --git a/000000003 b/000000003',
      '+',
      '+++ b/000000003',
    ),
    [[2, [1, 4, 1, 4]]],
  ],
  [
    'long lines, in the header too',
    file(0, `@@ -1 +1 @@ ${'f'.repeat(5000)}`, `-${'x'.repeat(5000)}`, `+${'\xff'.repeat(5000)}`, '@@ -8 +8 @@'),
    [[0, [1, 1, 1, 1, 8, 1, 8, 1]]],
  ],
  [
    'numbers as long as they get',
    file(999_999_999, '@@ -2000000000,1999999999 +2000000001,2000000002 @@', '-a'),
    [[999_999_999, [2_000_000_000, 1_999_999_999, 2_000_000_001, 2_000_000_002]]],
  ],
  ['binary files, of which git tells no lines', file(3), [[3, []]]],
];

describe('createHunkParser', () => {
  it('reads where files differ', () => {
    for (const [name, output, expected] of CASES) assert.deepEqual(parse(output), expected, name);
  });

  it('gives the same hunks however the stream is cut', () => {
    const [output, expected] = [CASES.map(([, text]) => text).join(''), CASES.flatMap(([, , parsed]) => parsed)];
    const everyByte = Array.from({ length: output.length }, (_, at) => at);
    assert.deepEqual(parse(output, everyByte), expected);
    fc.assert(fc.property(cuts, (where) => assert.deepEqual(parse(output, where), expected)));
  });

  it('gives a file as soon as the next one begins', () => {
    const numbers: number[] = [];
    const parser = createHunkParser((number) => numbers.push(number));
    parser.push(Buffer.from(file(1, '@@ -1 +1 @@', '-a', '+b')));
    assert.deepEqual(numbers, []);
    parser.push(Buffer.from(file(2, '@@ -1 +1 @@', '-a', '+b')));
    assert.deepEqual(numbers, [1]);
  });

  it('refuses a hunk that isn’t one, or broke off', () => {
    for (const header of ['@@ -x +1 @@', '@@ -1 +1', '@@ -1,2', `@@ -1 ${'1'.repeat(500)}`])
      assert.throws(() => parse(file(0, header)), /unexpected output of git diff-tree: @@ -/, header);
    assert.throws(() => parse(file(0, '@@ -1 +1').trimEnd()), /unexpected output/);
  });
});

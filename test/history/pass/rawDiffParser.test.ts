import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRawDiffParser } from '../../../src/history/pass/rawDiffParser';
import type { RawDiff } from '../../../src/history/pass/rawDiffParser';
import { cuts, pieces } from '../pieces';

const [C, D, X, Y, Z] = ['c', 'd', '1', '2', '3'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
  string,
];
const OUTPUT = [
  C,
  `:100644 100755 ${X} ${Y} M`,
  'a\n:b',
  `:000000 120000 ${X} ${Y} A`,
  ':100644 100644',
  D,
  C,
  `::100644 100644 100755 ${X} ${Y} ${Z} MM`,
  '\xfc',
  `:::000000 000000 100644 100644 ${X} ${X} ${Y} ${Z} AAM`,
  'b',
]
  .map((record) => `${record}\0`)
  .join('');
const DIFFS: RawDiff[] = [
  {
    commit: C,
    changes: [
      { oldMode: '100644', newMode: '100755', oldBlob: X, newBlob: Y, path: 'a\n:b' },
      { oldMode: '000000', newMode: '120000', oldBlob: X, newBlob: Y, path: ':100644 100644' },
    ],
    merged: [],
  },
  { commit: D, changes: [], merged: [] },
  {
    commit: C,
    changes: [],
    merged: [
      {
        olds: [
          { mode: '100644', blob: X },
          { mode: '100644', blob: Y },
        ],
        newBlob: Z,
        path: '\xfc',
      },
      {
        olds: [
          { mode: '000000', blob: X },
          { mode: '000000', blob: X },
          { mode: '100644', blob: Y },
        ],
        newBlob: Z,
        path: 'b',
      },
    ],
  },
];

function parse(output: string, where: readonly number[] = []): RawDiff[] {
  const parser = createRawDiffParser();
  const diffs = pieces(Buffer.from(output, 'latin1'), where).flatMap((piece) => parser.push(piece));
  return [...diffs, ...parser.finish()];
}

describe('createRawDiffParser', () => {
  it('gives the same diffs however the stream is cut', () => {
    fc.assert(fc.property(cuts, (where) => assert.deepEqual(parse(OUTPUT, where), DIFFS)));
    assert.deepEqual(parse(''), []);
  });

  it('gives a diff as soon as the next one begins', () => {
    const parser = createRawDiffParser();
    assert.deepEqual(parser.push(Buffer.from(`${C}\0:100644 100644 ${X} ${Y} M\0a\0`)), []);
    assert.deepEqual(
      parser.push(Buffer.from(`${D}\0`)).map(({ commit, changes }) => [commit, changes.length]),
      [[C, 1]],
    );
  });

  it('refuses what isn’t such output, or broke off', () => {
    for (const [output, reason] of [
      [`:100644 100644 ${X} ${Y} M\0a\0`, /unexpected output of git diff-tree: :100644/],
      [`${C}\0:100644 100644 ${X} M\0a\0`, /unexpected output/],
      [`${C}\0::100644 100644 ${X} ${Y} M\0a\0`, /unexpected output/],
      [`${C}\0:100644 100644 ${X} ${Y} M\0a`, /broke off/],
      [`${C}\0:100644 100644 ${X} ${Y} M\0`, /broke off/],
    ] as const) {
      assert.throws(() => parse(output), reason, output);
    }
  });
});

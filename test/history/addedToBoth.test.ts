import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addedToBoth } from '../../src/history/addedToBoth';
import type { AddedLines } from '../../src/history/stagedParser';

const file = (path: string, runs: AddedLines['runs']): AddedLines => ({ path, exact: true, blob: '', runs });

function linesOf({ runs }: Pick<AddedLines, 'runs'>): number[] {
  return runs.flatMap(([first, count]) => Array.from({ length: count }, (_, at) => first + at));
}

/** Runs of lines, with one between them at least. */
const anyRuns = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })), { maxLength: 8 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, count]): [number, number] => {
      const first = at + gap + 1;
      at = first + count - 1;
      return [first, count];
    });
  });

describe('addedToBoth', () => {
  it('leaves the lines that are in both, file by file', () => {
    fc.assert(
      fc.property(anyRuns, anyRuns, (one, other) => {
        const both = linesOf({ runs: one }).filter((line) => linesOf({ runs: other }).includes(line));
        const [found] = addedToBoth([file('a', one)], [file('a', other), file('b', one)]);
        assert.deepEqual(found ? linesOf(found) : [], both);
      }),
    );
  });

  it('leaves out files that one of them doesn’t have', () => {
    assert.deepEqual(addedToBoth([file('a', [[1, 1]])], [file('b', [[1, 1]])]), []);
  });
});

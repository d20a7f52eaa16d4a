import assert from 'node:assert/strict';
import fc from 'fast-check';
import { flow, inOriginalOrder } from '../../../src/history/pass/lineFlow';
import type { LineRun } from '../../../src/history/pass/lineFlow';

const run = (file: number, line: number, count: number, originalLine: number): LineRun => ({
  file,
  line,
  count,
  originalLine,
});

/** Line by line: the file, the line there, and the line in the earlier contents. */
const lines = (runs: readonly LineRun[]): string[] =>
  runs
    .flatMap(({ file, line, count, originalLine }) =>
      Array.from({ length: count }, (_, at) => `${file} ${line + at} ${originalLine + at}`),
    )
    .sort();

/** Lines kept, lines of the old contents, lines of the new ones; again and again. */
const steps = fc.array(
  fc.tuple(fc.nat(4), fc.nat(3), fc.nat(3)).filter(([, old, made]) => old + made > 0),
  { maxLength: 8 },
);
const runs = fc
  .array(fc.tuple(fc.nat(2), fc.nat(90), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 50 })), {
    maxLength: 8,
  })
  .map((some) => inOriginalOrder(some.map(([file, line, count, original]) => run(file, line + 1, count, original))));

describe('flow', () => {
  it('does as a model that goes line by line', () => {
    fc.assert(
      fc.property(steps, runs, (changes, some) => {
        const hunks: number[] = [];
        /** From the lines of the new contents to those of the old. */
        const older = new Map<number, number | null>();
        let [oldLine, newLine] = [1, 1];
        for (const [same, removed, added] of changes) {
          for (let at = 0; at < same; at++) older.set(newLine++, oldLine++);
          hunks.push(oldLine, removed, newLine, added);
          oldLine += removed;
          for (let at = 0; at < added; at++) older.set(newLine++, null);
        }
        while (newLine < 100) older.set(newLine++, oldLine++);
        const expected: { passed: LineRun[]; kept: LineRun[] } = { passed: [], kept: [] };
        for (const { file, line, count, originalLine } of some) {
          for (let at = 0; at < count; at++) {
            const before = older.get(originalLine + at) ?? null;
            if (before === null) expected.kept.push(run(file, line + at, 1, originalLine + at));
            else expected.passed.push(run(file, line + at, 1, before));
          }
        }
        const { passed, kept } = flow(structuredClone(some), hunks);
        assert.deepEqual(lines(passed), lines(expected.passed));
        assert.deepEqual(lines(kept), lines(expected.kept));
        for (const { count } of [...passed, ...kept]) assert.ok(count > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('hands on what isn’t touched as it is', () => {
    const [before, after] = [run(0, 1, 3, 1), run(0, 10, 5, 7)];
    const { passed, kept } = flow([before, after], [4, 1, 4, 3]);
    assert.deepEqual([passed[0] === before, passed[1] === after, kept], [true, true, []]);
    assert.deepEqual(passed, [run(0, 1, 3, 1), run(0, 10, 5, 5)]);
    assert.deepEqual(flow([], [1, 1, 1, 1]), { passed: [], kept: [] });
  });

  it('takes a run apart where hunks change it', () => {
    const { passed, kept } = flow([run(3, 101, 10, 1)], [2, 1, 2, 2, 5, 2, 6, 0, 9, 0, 8, 1]);
    assert.deepEqual(passed, [run(3, 101, 1, 1), run(3, 104, 2, 3), run(3, 106, 2, 7), run(3, 109, 2, 9)]);
    assert.deepEqual(kept, [run(3, 102, 2, 2), run(3, 108, 1, 8)]);
  });
});

describe('inOriginalOrder', () => {
  it('sorts by the earlier contents, and keeps those apart that have the same', () => {
    const [a, b, c] = [run(0, 1, 1, 5), run(1, 9, 1, 2), run(2, 3, 1, 5)];
    assert.deepEqual(inOriginalOrder([a, b, c]), [b, a, c]);
    assert.deepEqual(inOriginalOrder([b, a, c]), [b, a, c]);
    assert.deepEqual(inOriginalOrder([]), []);
  });
});

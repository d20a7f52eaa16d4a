import assert from 'node:assert/strict';
import fc from 'fast-check';
import { originLines } from '../../src/analysis/originLines';
import { commitBy, segment } from '../findings/build';

describe('originLines', () => {
  const [ania, bo] = [commitBy('ania@nimbus.example'), commitBy('bo@nimbus.example')];
  const [covered, expired] = [segment(1, 1).verdict, segment(1, 1, { status: 'expired' }).verdict];

  it('adds up the runs of a commit’s path that have one verdict, in the order in which they come first', () => {
    const runs = [
      { ...segment(1, 2, {}, bo), verdict: covered },
      { ...segment(3, 1, {}, ania), verdict: covered },
      { ...segment(4, 5, {}, bo), verdict: covered },
      { ...segment(9, 1, {}, bo), verdict: expired },
      { ...segment(10, 4, {}, bo), originalPath: 'src/b.ts', verdict: expired },
      { ...segment(14, 3, {}, null), verdict: expired },
    ];
    assert.deepEqual(originLines(runs), [
      { commit: bo, originalPath: 'src/a.ts', verdict: covered, count: 7 },
      { commit: ania, originalPath: 'src/a.ts', verdict: covered, count: 1 },
      { commit: bo, originalPath: 'src/a.ts', verdict: expired, count: 1 },
      { commit: bo, originalPath: 'src/b.ts', verdict: expired, count: 4 },
      { commit: null, originalPath: 'src/a.ts', verdict: expired, count: 3 },
    ]);
  });

  it('loses and adds no line, however the runs mix', () => {
    const run = fc.record({
      commit: fc.constantFrom(ania, bo, null),
      verdict: fc.constantFrom(covered, expired),
      count: fc.integer({ min: 1, max: 9 }),
    });
    const sums = (lines: readonly { commit: unknown; verdict: unknown; count: number }[]) =>
      [ania, bo, null].flatMap((commit) =>
        [covered, expired].map((verdict) =>
          lines.reduce((sum, one) => sum + (one.commit === commit && one.verdict === verdict ? one.count : 0), 0),
        ),
      );
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const segments = runs.map((one) => ({ ...segment(1, 1), ...one }));
        assert.deepEqual(sums(originLines(segments)), sums(segments));
      }),
    );
  });
});

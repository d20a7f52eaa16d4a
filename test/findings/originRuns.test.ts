import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JudgedSegment } from '../../src/findings/facts';
import { originRuns, placeBlocks, type Blocks } from '../../src/findings/originRuns';
import { commitBy, segment } from './build';

const [ania, bo] = [commitBy('ania@nimbus.example'), commitBy('bo@nimbus.example')];
const [covered, expired] = [segment(1, 1).verdict, segment(1, 1, { status: 'expired' }).verdict];

/** Adjoining runs, from line 1. */
const arbitraryRuns = fc
  .array(
    fc.record({
      commit: fc.constantFrom(ania, bo, null),
      originalPath: fc.constantFrom('src/a.ts', 'src/b.ts'),
      verdict: fc.constantFrom(covered, expired),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  )
  .map((runs) => {
    let line = 1;
    return runs.map((run): JudgedSegment => {
      const placed = { ...run, line, originalLine: line };
      line += run.count;
      return placed;
    });
  });

/** A name for each line, of where it comes from. */
const originOf = ({ commit, originalPath, verdict }: Pick<JudgedSegment, 'commit' | 'originalPath' | 'verdict'>) =>
  `${commit?.id ?? ''} ${originalPath} ${verdict.status}`;
const lines = <Run extends { readonly line: number; readonly count: number }>(runs: readonly Run[]) =>
  runs.flatMap((run) => Array.from({ length: run.count }, (_, at) => [run.line + at, run] as const));

describe('originRuns', () => {
  it('adds up the runs of a commit’s path that have one verdict, in the order in which they come first', () => {
    const { origins, runs } = originRuns([
      { ...segment(1, 2, {}, bo), verdict: covered },
      { ...segment(3, 1, {}, ania), verdict: covered },
      { ...segment(4, 5, {}, bo), verdict: covered },
      { ...segment(9, 1, {}, bo), verdict: expired },
      { ...segment(10, 4, {}, bo), originalPath: 'src/b.ts', verdict: expired },
      { ...segment(14, 3, {}, null), verdict: expired },
    ]);
    assert.deepEqual(origins, [
      { commit: bo, originalPath: 'src/a.ts', verdict: covered, count: 7 },
      { commit: ania, originalPath: 'src/a.ts', verdict: covered, count: 1 },
      { commit: bo, originalPath: 'src/a.ts', verdict: expired, count: 1 },
      { commit: bo, originalPath: 'src/b.ts', verdict: expired, count: 4 },
      { commit: null, originalPath: 'src/a.ts', verdict: expired, count: 3 },
    ]);
    assert.deepEqual([...runs], [...[1, 2, 0], ...[3, 1, 1], ...[4, 5, 0], ...[9, 1, 2], ...[10, 4, 3], ...[14, 3, 4]]);
  });

  it('loses and adds no line, and moves none, however the runs mix', () => {
    fc.assert(
      fc.property(arbitraryRuns, (segments) => {
        const { origins, runs } = originRuns(segments);
        const placed = Array.from({ length: runs.length / 3 }, (_, at) => ({
          line: runs[3 * at]!,
          count: runs[3 * at + 1]!,
          origin: origins[runs[3 * at + 2]!]!,
        }));
        assert.deepEqual(
          lines(placed).map(([line, { origin }]) => [line, originOf(origin)]),
          lines(segments).map(([line, run]) => [line, originOf(run)]),
        );
        const counts = origins.map((origin) =>
          placed.reduce((sum, run) => sum + (run.origin === origin ? run.count : 0), 0),
        );
        assert.deepEqual(
          origins.map(({ count }) => count),
          counts,
        );
      }),
    );
  });
});

describe('placeBlocks', () => {
  it('gives every group its lines once, in as few blocks as can be', () => {
    fc.assert(
      fc.property(arbitraryRuns, (segments) => {
        const judged = originRuns(segments);
        const groups = new Map<string, Blocks>([ania.id, bo.id, 'expired'].map((name) => [name, { ranges: [] }]));
        const namesOf = ({ commit, verdict }: Pick<JudgedSegment, 'commit' | 'verdict'>) => [
          ...(commit ? [commit.id] : []),
          ...(verdict === expired ? ['expired'] : []),
        ];
        placeBlocks(
          judged,
          judged.origins.map((origin) => namesOf(origin).map((name) => groups.get(name)!)),
        );
        for (const [name, { ranges }] of groups) {
          const own = lines(segments).flatMap(([line, run]) => (namesOf(run).includes(name) ? [line] : []));
          const placed = ranges.flatMap(([first, last]) =>
            Array.from({ length: last - first + 1 }, (_, at) => first + at),
          );
          assert.deepEqual(placed, own);
          ranges.slice(1).forEach(([first], at) => assert.ok(first > ranges[at]![1] + 1));
        }
      }),
    );
  });

  it('looks at nothing where there are no groups', () => {
    placeBlocks(originRuns([segment(1, 2)]), []);
  });
});

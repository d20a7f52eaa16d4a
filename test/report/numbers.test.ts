import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ownershipBreakdown, statusBreakdown } from '../../src/report/breakdown';
import { headline } from '../../src/report/headline';
import { percentOf } from '../../src/report/percentOf';
import { topOf } from '../../src/report/topOf';
import { outsourcedAnalysis } from './outsourcedAnalysis';

describe('percentOf', () => {
  const cases: readonly (readonly [part: number, whole: number, percent: string])[] = [
    [0, 10, '0%'],
    [0, 0, '0%'],
    [1, 1_000_000, '<1%'],
    [5, 1000, '1%'],
    [4, 1000, '<1%'],
    [1, 2, '50%'],
    [995, 1000, '>99%'],
    [994, 1000, '99%'],
    [999_999, 1_000_000, '>99%'],
    [7, 7, '100%'],
  ];
  for (const [part, whole, percent] of cases) {
    it(`says ${percent} for ${part} of ${whole}`, () => {
      assert.equal(percentOf(part, whole), percent);
    });
  }

  it('says nothing and everything only of nothing and everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(), (whole, some) => {
        const part = some % (whole + 1);
        assert.equal(percentOf(part, whole) === '0%', part === 0);
        assert.equal(percentOf(part, whole) === '100%', part === whole);
      }),
    );
  });
});

describe('topOf', () => {
  it('shows a rest of one and sums up a rest of more', () => {
    assert.deepEqual(topOf([1, 2, 3], 2), { shown: [1, 2, 3], rest: [] });
    assert.deepEqual(topOf([1, 2, 3, 4], 2), { shown: [1, 2], rest: [3, 4] });
    assert.deepEqual(topOf([], 2), { shown: [], rest: [] });
    assert.deepEqual(topOf([1, 2], 0), { shown: [], rest: [1, 2] });
  });
});

describe('breakdowns', () => {
  it('go from best to worst, leave out what has no lines, and put a state without words last', () => {
    const counts = { tea: 1, unknown: 2, 'pending/milestone': 3, 'assigned/conditional': 4, assigned: 5, none: 0 };
    assert.deepEqual(
      ownershipBreakdown(counts).map(({ key, name, lines }) => [key, name, lines]),
      [
        ['assigned', 'Assigned on the record', 5],
        ['assigned/conditional', 'Assigned, on a condition', 4],
        ['pending/milestone', 'Pending: waits on a milestone', 3],
        ['unknown', 'Unknown', 2],
        ['tea', 'tea', 1],
      ],
    );
    assert.equal(ownershipBreakdown({ 'licensed/conditional': 1 })[0]?.name, 'Licensed, on a condition');
    assert.deepEqual(
      statusBreakdown({ unknown: 1, covered: 2, expired: 3 }).map(({ key }) => key),
      ['covered', 'expired', 'unknown'],
    );
  });
});

describe('headline', () => {
  it('counts what is assigned without a condition', () => {
    const { share, sentence, details } = headline(outsourcedAnalysis());
    assert.equal(share, '56%');
    assert.equal(sentence, '56% of the lines are assigned to Acme Inc. on the record.');
    assert.deepEqual(details, ['12,171 of 21,762 lines in 37 text files.', '1,320 more are assigned on a condition.']);
  });

  it('says what comes next where the register lists no agreement', () => {
    const { details } = headline({ ...outsourcedAnalysis(), agreements: [] });
    assert.match(details[1]!, /lists no agreement yet.*Next: enter each signed agreement/);
  });
});

import assert from 'node:assert/strict';
import { createEpochs } from '../../src/judgement/epochs';

describe('epochs', () => {
  const { count, ofDay, ofTime } = createEpochs([
    { signed: '2024-03-01', ends: ['9999-12-31'] },
    { from: '2024-03-01' },
  ]);

  for (const [day, first, at] of [
    ['2024-02-29', '0000-00-00', 0],
    ['2024-03-01', '2024-03-01', 1],
    ['2024-03-02', '2024-03-02', 2],
    ['9999-12-30', '2024-03-02', 2],
    ['9999-12-31', '9999-12-31', 3],
  ] as const)
    it(`judge ${day} as ${first}`, () => assert.deepEqual(ofDay(day), { day: first, at }));

  it('end with the last day that there is', () => assert.equal(count, 4));

  it('go by what the clock showed', () => {
    const time = Date.parse('2024-02-29T23:30:00Z') / 1000;
    assert.deepEqual([ofTime({ time, offset: 0 }).at, ofTime({ time, offset: 60 }).at], [0, 1]);
  });
});

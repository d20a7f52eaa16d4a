import assert from 'node:assert/strict';
import { FirstRuns } from '../../src/editor/firstRuns';

describe('first runs', () => {
  it('are of beginnings, in turns, until all of them were shorter than what was worked on', async () => {
    const runs = new FirstRuns([10, 30]);
    const done: (number | string)[] = [];
    const work = (length: number): void => {
      done.push(length);
      setImmediate(() => done.push('turn'));
    };
    await runs.before(10, work);
    assert.deepEqual(done, []);
    await runs.before(20, work);
    assert.deepEqual(done.splice(0), [10, 'turn']);
    await runs.before(31, work);
    assert.deepEqual(done.splice(0), [10, 'turn', 30, 'turn']);
    await runs.before(1000, work);
    assert.deepEqual(done, []);
  });
});

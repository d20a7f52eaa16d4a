import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { sharedWhileRunning } from '../../src/editor/sharedWhileRunning';

describe('sharedWhileRunning', () => {
  it('works once for the calls for one key that come while it runs, and anew after', async () => {
    const asked: string[] = [];
    const shared = sharedWhileRunning(async (key) => {
      asked.push(key);
      await setImmediate();
      return `${key}${asked.length}`;
    });
    assert.deepEqual(await Promise.all([shared('a'), shared('a'), shared('b')]), ['a2', 'a2', 'b2']);
    assert.equal(await shared('a'), 'a3');
    assert.deepEqual(asked, ['a', 'b', 'a']);
  });

  it('tells all who wait that the work failed, and tries again for the next', async () => {
    let calls = 0;
    const shared = sharedWhileRunning(async () => {
      await setImmediate();
      if (calls++ === 0) throw new Error('not now');
      return calls;
    });
    const outcomes = await Promise.allSettled([shared('a'), shared('a')]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await shared('a'), 2);
  });
});

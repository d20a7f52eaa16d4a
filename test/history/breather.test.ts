import assert from 'node:assert/strict';
import { readFile } from 'node:fs';
import { createBreather, createTurns, letOthers } from '../../src/history/breather';

describe('whoever lets others have their turn', () => {
  it('goes on after what waits already, also after input or output', async () => {
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      readFile(__filename, () => {
        setTimeout(() => order.push('timer'), 0);
        const end = performance.now() + 2;
        while (performance.now() < end) continue;
        void letOthers().then(() => {
          order.push('goes on');
          resolve();
        });
      });
    });
    assert.deepEqual(order, ['timer', 'goes on']);
  });

  it('stands in line with its like, each in a turn of its own', async () => {
    const turn = createTurns();
    const order: string[] = [];
    const one = async (name: string): Promise<void> => {
      await turn();
      order.push(name);
      setImmediate(() => order.push(`after ${name}`));
    };
    await Promise.all([one('first'), one('second')]);
    assert.deepEqual(order, ['first', 'after first', 'second']);
  });

  it('rests from long work once some milliseconds are over, and leaves it when nobody wants it', async () => {
    const controller = new AbortController();
    const breathe = createBreather(controller.signal);
    assert.equal(breathe(), undefined);
    const end = performance.now() + 10;
    while (performance.now() < end) continue;
    const breath = breathe();
    assert.ok(breath);
    controller.abort(new Error('enough'));
    await assert.rejects(breath, /enough/);
  });
});

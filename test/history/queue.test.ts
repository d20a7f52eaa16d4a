import assert from 'node:assert/strict';
import { createQueue } from '../../src/history/queue';
import type { Priority } from '../../src/history/queue';

/** Jobs that end when told, and the order in which they began. */
function bench(limit: number) {
  const queue = createQueue(limit);
  const began: string[] = [];
  const end = new Map<string, () => void>();
  const add = (name: string, priority?: Priority, signal?: AbortSignal): Promise<string> =>
    queue.run(
      () => {
        began.push(name);
        return new Promise((resolve) => end.set(name, () => resolve(name)));
      },
      { priority, signal },
    );
  return { queue, began, end, add };
}

describe('createQueue', () => {
  it('runs as many as it may, then the most urgent first', async () => {
    const { began, end, add } = bench(2);
    const all = [add('a'), add('b'), add('c'), add('d', 'soon'), add('e')];
    assert.deepEqual(began, ['a', 'b']);
    const next = async (name: string) => {
      end.get(name)!();
      await new Promise(setImmediate);
    };
    await next('b');
    assert.deepEqual(began, ['a', 'b', 'd']);
    await next('a');
    await next('d');
    assert.deepEqual(began, ['a', 'b', 'd', 'c', 'e']);
    await next('c');
    await next('e');
    assert.deepEqual(await Promise.all(all), ['a', 'b', 'c', 'd', 'e']);
  });

  it('lets one urgent job go beyond the limit, not two', () => {
    const { began, add } = bench(2);
    for (const name of ['a', 'b']) void add(name);
    void add('now', 'now');
    void add('later', 'now');
    assert.deepEqual(began, ['a', 'b', 'now']);
  });

  it('drops what is aborted before it begins, and goes on after a failure', async () => {
    const { queue, began, end, add } = bench(1);
    const reason = new Error('enough');
    const controller = new AbortController();
    const first = add('a');
    const dropped = add('b', 'soon', controller.signal);
    const never = add('c', 'soon', AbortSignal.abort(reason));
    await assert.rejects(never, reason);
    controller.abort(reason);
    await assert.rejects(dropped, reason);
    const failing = queue.run(() => Promise.reject(new Error('broken')));
    const last = add('d');
    end.get('a')!();
    await first;
    await assert.rejects(failing, /broken/);
    await new Promise(setImmediate);
    end.get('d')!();
    await last;
    assert.deepEqual(began, ['a', 'd']);
  });

  it('takes a job that throws at once for one that fails', async () => {
    const { queue } = bench(1);
    await assert.rejects(
      queue.run(() => {
        throw new Error('at once');
      }),
      /at once/,
    );
    assert.equal(await queue.run(() => Promise.resolve(1)), 1);
  });
});

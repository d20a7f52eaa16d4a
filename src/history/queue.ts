import { setMaxListeners } from 'node:events';

/** Who waits: `now` for what the user looks at, `soon` for the rest of the open file, `background` for the tree. */
export type Priority = 'now' | 'soon' | 'background';

const PRIORITIES: readonly Priority[] = ['now', 'soon', 'background'];

export interface Queue {
  /**
   * Runs the job when its turn comes. Aborted while waiting: it never starts, and the promise rejects with the signal's
   * reason. Once started the job minds the signal itself. A job must not wait for another job of the queue.
   */
  run<T>(
    job: () => Promise<T>,
    options?: { readonly priority?: Priority | undefined; readonly signal?: AbortSignal | undefined },
  ): Promise<T>;
}

/**
 * One queue for git: at most `limit` jobs at a time, the most urgent first, first come first served among equals. One job
 * `now` may go beyond the limit: the open file doesn't wait for a long blame of the background.
 */
export function createQueue(limit = 2): Queue {
  const waiting = new Map<Priority, Set<() => void>>(PRIORITIES.map((priority) => [priority, new Set()]));
  let active = 0;

  const startNext = (): void => {
    for (const priority of PRIORITIES) {
      const [next] = waiting.get(priority)!;
      if (!next || active >= limit + (priority === 'now' ? 1 : 0)) continue;
      waiting.get(priority)!.delete(next);
      next();
      return;
    }
  };

  return {
    run: (job, { priority = 'background', signal } = {}) =>
      new Promise((resolve, reject) => {
        const line = waiting.get(priority)!;
        const drop = (): void => {
          line.delete(begin);
          reject(signal?.reason as Error);
        };
        const begin = (): void => {
          signal?.removeEventListener('abort', drop);
          active++;
          void (async () => job())()
            .then(resolve, reject)
            .finally(() => {
              active--;
              startNext();
            });
        };
        if (signal?.aborted) {
          drop();
          return;
        }
        // As many may wait on one signal as there are files; Node would call that a leak.
        if (signal) setMaxListeners(0, signal);
        signal?.addEventListener('abort', drop, { once: true });
        line.add(begin);
        startNext();
      }),
  };
}

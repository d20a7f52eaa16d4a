import { setImmediate } from 'node:timers/promises';

/** Milliseconds: a frame of the screen has 16. */
const LONGEST = 8;

export type Breather = () => Promise<void> | undefined;

/**
 * For long work in many small steps: awaited after each, it lets whatever else waits have its turn once a few
 * milliseconds are over. What only waits for what is at hand already would keep all others waiting. Once nobody waits for
 * the work any more it rejects with the signal's reason.
 */
export function createBreather(signal?: AbortSignal): Breather {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST) return undefined;
    return setImmediate().then(() => {
      signal?.throwIfAborted();
      since = performance.now();
    });
  };
}

import { setImmediate } from 'node:timers/promises';

/** Milliseconds: a frame of the screen has 16. */
const LONGEST = 8;

/**
 * Resolves once all that waits has had its turn. After input or output Node runs what `setImmediate` waits for before it looks
 * for any other: one isn't enough.
 */
export async function letOthers(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** A line of those who each have a turn of their own; what it gives resolves when it is one's turn. */
export function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => (last = last.then(letOthers));
}

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

import { randomNumbers } from './randomNumbers.mjs';

/** `count` of the items, or all, the same ones for the same seed. */
export function sample(items, count, seed) {
  if (count >= items.length) return [...items];
  const left = [...items];
  const random = randomNumbers(seed);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (left.length - at));
    [left[at], left[other]] = [left[other], left[at]];
  }
  return left.slice(0, count);
}

import type { Opinion } from './opinion';
import type { Ownership } from './model';

/** Whether two verdicts differ in what they decide, not only in why. */
export function decidesOtherwise(a: Opinion, b: Opinion): boolean {
  return a.status !== b.status || DECIDED.some((field) => a.ownership[field] !== b.ownership[field]);
}

/** All but whether it is conditional, which is of the reasons. */
const DECIDED = [
  'state',
  'basis',
  'owner',
  'waitsOn',
  'milestone',
  'holder',
  'effect',
  'licence',
] as const satisfies readonly (keyof Ownership)[];

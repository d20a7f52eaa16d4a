import type { Opinion } from './opinion';
import type { Ownership } from './model';

/** Whether two verdicts differ in what they decide, not only in why. */
export function decidesOtherwise(a: Opinion, b: Opinion): boolean {
  return a.status !== b.status || identityOf(a.ownership) !== identityOf(b.ownership);
}

function identityOf({ state, basis, owner, waitsOn, milestone, holder, effect, licence }: Ownership): string {
  return JSON.stringify([state, basis, owner, waitsOn, milestone, holder, effect, licence]);
}

import type { Ownership } from '../judgement/model';
import type { OwnershipKey } from './model';

/** The key that an ownership is totalled under: `assigned`, `assigned/conditional`, `pending/milestone`, `retained`. */
export function ownershipKey(ownership: Ownership): OwnershipKey {
  if (ownership.state === 'pending') return `pending/${ownership.waitsOn ?? 'milestone'}`;
  return ownership.conditional ? `${ownership.state}/conditional` : ownership.state;
}

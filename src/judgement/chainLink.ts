import type { Engagement, Person } from '../register/schema';
import type { Link } from './model';
import type { Giver } from './parties';

/** A link with all that decides what speaks on it. */
export interface ChainLink {
  readonly lower: Giver;
  readonly upper: string;
  /** At the bottom of the chain: the person and the engagement that they work under. */
  readonly worker?: { readonly person: Person; readonly engagement: Engagement };
}

export function linkOf({ lower, upper }: ChainLink): Link {
  return { lower: lower.id, upper };
}

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

/** Links from party to party, the lowest first. */
export function linksBetween(parties: readonly string[]): readonly ChainLink[] {
  return parties.slice(1).map((upper, at) => ({ lower: { id: parties[at]! }, upper }));
}

/** A person's link to a party: normally to the one that they work for, the first of `above`. */
export function workerLink(person: Person, engagement: Engagement, above: readonly string[], upper: string): ChainLink {
  return {
    lower: { id: person.id, engaged: { type: engagement.type, with: above[0]! } },
    upper,
    worker: { person, engagement },
  };
}

import type { Engagement, Person, Register, Vendor } from '../register/schema';
import { chainAbove, partiesAbove } from './chain';
import type { ChainLink } from './chainLink';

/**
 * The links of a register's chains. Asked for again, a link is the same value, so that what is found out about it can be
 * remembered by it: the link of two companies is that of all who work there.
 */
export interface Links {
  /** The parties above a person under an engagement, as chainAbove gives them. */
  readonly above: (engagement: Engagement) => readonly string[];
  /** From party to party, the lowest first. */
  readonly between: (parties: readonly string[]) => readonly ChainLink[];
  /** The links from a party up to the organisation. */
  readonly from: (party: string) => readonly ChainLink[];
  /** A person's link to a party: normally to the one that they work for, the first above. */
  readonly ofWorker: (person: Person, engagement: Engagement, upper: string) => ChainLink;
}

export function createLinks(register: Register, vendors: ReadonlyMap<string, Vendor>): Links {
  const aboves = new Map<Engagement, readonly string[]>();
  const chains = new WeakMap<readonly string[], readonly ChainLink[]>();
  const companies = new Map<string, Map<string, ChainLink>>();
  const workers = new Map<Engagement, Map<string, ChainLink>>();

  function above(engagement: Engagement): readonly string[] {
    let found = aboves.get(engagement);
    if (!found) aboves.set(engagement, (found = chainAbove(register, vendors, engagement)));
    return found;
  }

  function company(lower: string, upper: string): ChainLink {
    let ofLower = companies.get(lower);
    if (!ofLower) companies.set(lower, (ofLower = new Map<string, ChainLink>()));
    let found = ofLower.get(upper);
    if (!found) ofLower.set(upper, (found = { lower: { id: lower }, upper }));
    return found;
  }

  function between(parties: readonly string[]): readonly ChainLink[] {
    let found = chains.get(parties);
    if (!found) chains.set(parties, (found = parties.slice(1).map((upper, at) => company(parties[at]!, upper))));
    return found;
  }

  return {
    above,
    between,
    from: (party) => between(partiesAbove(register, vendors, party)),
    ofWorker: (person, engagement, upper) => {
      let ofEngagement = workers.get(engagement);
      if (!ofEngagement) workers.set(engagement, (ofEngagement = new Map<string, ChainLink>()));
      let found = ofEngagement.get(upper);
      if (!found) {
        const engaged = { type: engagement.type, with: above(engagement)[0]! };
        found = { lower: { id: person.id, engaged }, upper, worker: { person, engagement } };
        ofEngagement.set(upper, found);
      }
      return found;
    },
  };
}

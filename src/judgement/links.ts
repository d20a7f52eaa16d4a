import type { Engagement, Person, Register, Vendor } from '../register/schema';
import { chainAbove, partiesAbove } from './chain';
import type { ChainLink } from './chainLink';

/** A person's links to each of the parties above, the one that they work for first. */
export type WorkerLinks = readonly [ChainLink, ...ChainLink[]];

/** Adjoining links of a chain, the lowest first. */
export interface AdjoiningLinks {
  readonly all: readonly ChainLink[];
  /** Those that rights pass over: an assignment to a higher party leaves out the lower. */
  readonly passing: readonly ChainLink[];
}

/**
 * The links of a register's chains. Asked for again, a link is the same value, so that what is found out about it can be
 * remembered by it: the link of two companies is that of all who work there.
 */
export interface Links {
  /** The parties above a person under an engagement, as chainAbove gives them. */
  readonly above: (engagement: Engagement) => readonly string[];
  /** Between the parties above a person, of whom the one at `passingFrom` has the person's rights assigned. */
  readonly ofCompanies: (above: readonly string[], passingFrom: number) => AdjoiningLinks;
  /** The links from a party up to the organisation. */
  readonly from: (party: string) => AdjoiningLinks;
  /** A person's link to a party: normally to the one that they work for, the first above. */
  readonly ofWorker: (person: Person, engagement: Engagement, upper: string) => ChainLink;
  readonly toEach: (person: Person, engagement: Engagement) => WorkerLinks;
}

export function createLinks(register: Register, vendors: ReadonlyMap<string, Vendor>): Links {
  const aboves = new Map<Engagement, readonly string[]>();
  const byParties = new Map<string, readonly string[]>();
  const chains = new Map<readonly string[], AdjoiningLinks[]>();
  const companies = new Map<string, Map<string, ChainLink>>();
  const workers = new Map<Engagement, Map<string, ChainLink>>();
  const toAll = new Map<Engagement, WorkerLinks>();

  function sameValue(parties: readonly string[]): readonly string[] {
    const key = parties.join(' ');
    const same = byParties.get(key) ?? parties;
    byParties.set(key, same);
    return same;
  }

  /** One value for all who have the same parties above them. */
  function above(engagement: Engagement): readonly string[] {
    let found = aboves.get(engagement);
    if (!found) {
      found = sameValue(chainAbove(register, vendors, engagement));
      aboves.set(engagement, found);
    }
    return found;
  }

  function company(lower: string, upper: string): ChainLink {
    let ofLower = companies.get(lower);
    if (!ofLower) companies.set(lower, (ofLower = new Map<string, ChainLink>()));
    let found = ofLower.get(upper);
    if (!found) ofLower.set(upper, (found = { lower: { id: lower }, upper }));
    return found;
  }

  const between = (parties: readonly string[]) => parties.slice(1).map((upper, at) => company(parties[at]!, upper));

  function ofCompanies(parties: readonly string[], passingFrom: number): AdjoiningLinks {
    let known = chains.get(parties);
    if (!known) chains.set(parties, (known = []));
    return (known[passingFrom] ??= { all: between(parties), passing: between(parties.slice(passingFrom)) });
  }

  function ofWorker(person: Person, engagement: Engagement, upper: string): ChainLink {
    let ofEngagement = workers.get(engagement);
    if (!ofEngagement) workers.set(engagement, (ofEngagement = new Map<string, ChainLink>()));
    let found = ofEngagement.get(upper);
    if (!found) {
      const engaged = { type: engagement.type, with: above(engagement)[0]! };
      found = { lower: { id: person.id, engaged }, upper, worker: { person, engagement } };
      ofEngagement.set(upper, found);
    }
    return found;
  }

  function toEach(person: Person, engagement: Engagement): WorkerLinks {
    let found = toAll.get(engagement);
    if (!found) {
      const [first, ...others] = above(engagement).map((upper) => ofWorker(person, engagement, upper));
      // There is always one above: the organisation, if nobody else.
      toAll.set(engagement, (found = [first!, ...others]));
    }
    return found;
  }

  const from = (party: string) => ofCompanies(sameValue(partiesAbove(register, vendors, party)), 0);

  return { above, ofCompanies, from, ofWorker, toEach };
}

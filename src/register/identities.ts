import type { CalendarDay } from './calendarDay';
import { createAgents } from './agents';
import { createDomains } from './domains';
import { createPeople, fittest } from './people';
import type { KnownAgent } from './knownAgents';
import type { PersonMatch } from './people';
import type { Register } from './schema';

/** Whom an address names. */
export type Identity =
  | (PersonMatch & {
      readonly kind: 'person';
      /** Others to whom the address belongs as much on that day; the record can't tell them apart. Mostly empty. */
      readonly others: readonly PersonMatch[];
    })
  | { readonly kind: 'agent'; readonly agent: KnownAgent }
  /** A party's domain and no rostered person: a company, not a human being. */
  | { readonly kind: 'domain'; readonly party: string }
  | { readonly kind: 'none' };

/**
 * Without `day`, everyone who ever had the address is among the candidates.
 * @param email raw, as the commit states it
 * @param name decides only for an agent whose register entry matches by name
 */
export type Identities = (email: string, name?: string, day?: CalendarDay) => Identity;

/** Of a register that isn't changed: who wrote what, and how it is judged, ask the same. */
const made = new WeakMap<Register, Identities>();

export function identitiesOf(register: Register): Identities {
  let identities = made.get(register);
  if (!identities) made.set(register, (identities = createIdentities(register)));
  return identities;
}

/**
 * Persons before agents, the register's agents before the built-in list, a party's domain last. Without a register only
 * well-known agents have an identity.
 */
export function createIdentities(register: Register | null): Identities {
  const people = createPeople(register?.people ?? []);
  const agents = createAgents(register?.agents ?? []);
  const domains = createDomains(register ? [register.organisation, ...(register.vendors ?? [])] : []);

  function nobody(email: string, name: string): Identity {
    const agent = agents(email, name);
    if (agent) return { kind: 'agent', agent };
    const party = domains(email);
    return party === null ? { kind: 'none' } : { kind: 'domain', party };
  }

  function find(email: string, name: string): Found {
    const matches = people(email);
    const [first] = matches;
    if (!first) return nobody(email, name);
    return matches.length > 1 ? { kind: 'several', matches } : { kind: 'person', ...first, others: [] };
  }

  const known = new Map<string, Map<string, Found>>();

  return (email, name = '', day) => {
    let ofAddress = known.get(email);
    if (!ofAddress) known.set(email, (ofAddress = new Map<string, Found>()));
    let found = ofAddress.get(name);
    if (!found) ofAddress.set(name, (found = find(email, name)));
    if (found.kind !== 'several') return found;
    const [first, ...others] = fittest(found.matches, day);
    return { kind: 'person', ...first!, others };
  };
}

/** What is known of a name and address whatever the day. */
type Found = Identity | { readonly kind: 'several'; readonly matches: readonly PersonMatch[] };

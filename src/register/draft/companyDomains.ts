import { emailDomain } from '../foldEmail';
import { canNameCompany } from '../freeMail';
import type { PersonGroup } from './groupPeople';
import { nameKey } from './nameKey';
import { slug } from './uniqueIds';

/** A domain that may be a company's. */
export interface CompanyDomain {
  readonly domain: string;
  readonly people: number;
  readonly commits: number;
}

/** Of one person alone, a domain is taken for a company's only with this share of all commits. */
const CONSIDERABLE_SHARE = 0.1;

/**
 * Domains with two or more people, or one with a considerable share; most commits first. `mail.acme.com` counts as
 * `acme.com` where that is there too. A domain that is called like all its users is a personal one.
 */
export function companyDomains(people: readonly PersonGroup[]): CompanyDomain[] {
  const total = people.reduce((sum, { commits }) => sum + commits, 0);
  const domains = new Set(people.flatMap(({ addresses }) => addresses.map(({ email }) => emailDomain(email))));
  const users = new Map<string, { people: Set<PersonGroup>; commits: number }>();
  for (const person of people) {
    for (const { email, commits } of person.addresses) {
      const domain = shortestKnown(emailDomain(email), domains);
      if (domain === null) continue;
      let known = users.get(domain);
      if (!known) users.set(domain, (known = { people: new Set(), commits: 0 }));
      known.people.add(person);
      known.commits += commits;
    }
  }
  return [...users]
    .filter(([domain, { people: of, commits }]) => {
      if ([...of].every((person) => isPersonal(domain, person))) return false;
      return distinctNames(of) > 1 || commits >= total * CONSIDERABLE_SHARE;
    })
    .map(([domain, { people: of, commits }]) => ({ domain, people: distinctNames(of), commits }))
    .sort((a, b) => b.commits - a.commits || (a.domain < b.domain ? -1 : 1));
}

/** RFC 2606: written where a real address was not meant. */
const EXAMPLES: ReadonlySet<string> = new Set(['example.com', 'example.net', 'example.org']);

/** Forges, societies and providers that give their users an address. A register may all the same say that one is a company's. */
const FOR_USERS: ReadonlySet<string> = new Set(
  'acm.org alum.mit.edu computer.org ieee.org iki.fi lavabit.com pobox.com users.sf.net users.sourceforge.net'.split(
    ' ',
  ),
);

/** The shortest domain in use that `domain` lies in; null where it can't be a company's. */
function shortestKnown(domain: string, domains: ReadonlySet<string>): string | null {
  if (!canNameCompany(domain) || EXAMPLES.has(domain) || FOR_USERS.has(domain)) return null;
  let shortest = domain;
  for (let dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
    const suffix = domain.slice(dot + 1);
    if (domains.has(suffix) && canNameCompany(suffix)) shortest = suffix;
  }
  return shortest;
}

/** One person often has several addresses in a domain. */
function distinctNames(people: ReadonlySet<PersonGroup>): number {
  return new Set([...people].map(({ name }) => nameKey(name))).size;
}

function isPersonal(domain: string, { name, addresses }: PersonGroup): boolean {
  const plain = domain.replace(/[^a-z0-9]/g, '');
  const words = [name, ...addresses.map(({ email }) => email.slice(0, email.indexOf('@')))].flatMap((text) =>
    slug(text).split('-'),
  );
  return words.some((word) => word.length >= 4 && plain.includes(word));
}

import { emailDomain } from './foldEmail';
import { canNameCompany } from './freeMail';

/** A party with the domains that it claims. */
export interface DomainClaims {
  readonly id: string;
  readonly email_domains?: readonly string[] | null | undefined;
}

/** Which party an address's domain belongs to, by the longest suffix at a dot: `mail.eu.acme.com` is acme.com's. */
export function createDomains(claims: readonly DomainClaims[]): (email: string) => string | null {
  const parties = new Map<string, string>();
  for (const { id, email_domains: domains } of claims) {
    for (const domain of domains ?? []) {
      const folded = domain.toLowerCase();
      if (canNameCompany(folded) && !parties.has(folded)) parties.set(folded, id);
    }
  }
  return (email) => {
    const own = emailDomain(email);
    // A forge's noreply lies in the forge's domain and says nothing of its staff.
    if (parties.size === 0 || !canNameCompany(own)) return null;
    for (let domain = own; domain !== '';) {
      const party = parties.get(domain);
      if (party !== undefined) return party;
      const dot = domain.indexOf('.');
      domain = dot < 0 ? '' : domain.slice(dot + 1);
    }
    return null;
  };
}

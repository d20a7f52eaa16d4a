import { emailDomain } from './foldEmail';
import { canNameCompany } from './freeMail';
import type { Register } from './schema';

/** Which party an address's domain belongs to, by the longest suffix at a dot: `mail.eu.acme.com` is acme.com's. */
export function createDomains(register: Register | null): (email: string) => string | null {
  const parties = new Map<string, string>();
  const claims = register ? [register.organisation, ...(register.vendors ?? [])] : [];
  for (const { id, email_domains: domains } of claims) {
    for (const domain of domains ?? []) {
      const folded = domain.toLowerCase();
      if (canNameCompany(folded) && !parties.has(folded)) parties.set(folded, id);
    }
  }
  return (email) => {
    if (parties.size === 0) return null;
    // A domain name has at most 127 labels; hostile text has more.
    for (let domain = emailDomain(email).slice(-253); domain !== '';) {
      const party = parties.get(domain);
      if (party !== undefined) return party;
      const dot = domain.indexOf('.');
      domain = dot < 0 ? '' : domain.slice(dot + 1);
    }
    return null;
  };
}

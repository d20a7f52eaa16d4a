import { message } from '../../wording/message';
import { canNameCompany, isFreeMail } from '../freeMail';
import type { EntryPath, Report } from '../problem';
import type { Register } from '../schema';

/** A domain is claimed by one party, and is none where anyone can have an address. */
export function checkDomains(register: Register, report: Report): void {
  const owners = new Map<string, string>();
  const check = (id: string, domains: readonly string[] | null | undefined, path: EntryPath) => {
    domains?.forEach((domain, at) => {
      const folded = domain.toLowerCase();
      const owner = owners.get(folded);
      const place = [...path, 'email_domains', at];
      if (isFreeMail(folded)) report(place, message('problem.free-mail', { domain }));
      else if (!canNameCompany(folded)) report(place, message('problem.no-company-domain', { domain }));
      else if (owner !== undefined) report(place, message('problem.shared-domain', { domain, party: owner }));
      owners.set(folded, owner ?? id);
    });
  };
  const { organisation, vendors } = register;
  check(organisation.id, organisation.email_domains, ['organisation']);
  vendors?.forEach((vendor, at) => check(vendor.id, vendor.email_domains, ['vendors', at]));
}

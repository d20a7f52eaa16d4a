import { message } from '../../wording/message';
import { nameKey } from '../draft/nameKey';
import { slug } from '../draft/uniqueIds';
import { createDomains } from '../domains';
import { canNameCompany } from '../freeMail';
import type { Register, Vendor } from '../schema';
import type { Tracker } from './tracker';

/** The register's vendors, found by name or domain; an export's companies become vendors. */
export class Companies {
  private readonly byName = new Map<string, string>();
  private readonly byDomain = new Map<string, string>();
  /** Null since a domain was added. */
  private domains: ReturnType<typeof createDomains> | null = null;

  constructor(
    private readonly register: Register,
    private readonly tracker: Tracker,
    private readonly uniqueId: (...wishes: string[]) => string,
  ) {
    for (const { id, name, email_domains: domains } of [register.organisation, ...(register.vendors ?? [])]) {
      if (!this.byName.has(nameKey(name))) this.byName.set(nameKey(name), id);
      for (const domain of domains ?? []) this.byDomain.set(domain.toLowerCase(), id);
    }
  }

  /**
   * Lets a name that the register doesn't have stand for the party that claims one of the domains. Asked for the whole export
   * before anything is added, so that its order decides nothing.
   */
  recognise(name: string, domains: readonly string[], line: number | null): void {
    if (this.byName.has(nameKey(name))) return;
    const claimers = new Set(domains.map((domain) => this.byDomain.get(domain)).filter((id) => id !== undefined));
    const [claimer] = claimers;
    if (claimer === undefined || claimers.size > 1) return;
    this.byName.set(nameKey(name), claimer);
    this.tracker.dropped.part(line, 'company', message('import.company-by-domain', { company: name, party: claimer }));
  }

  /** The id of a company, the organisation's or a vendor's, by name in any case of letters; null where there is none. */
  find(name: string): string | null {
    return this.byName.get(nameKey(name)) ?? null;
  }

  /** The party, the organisation among them, to whom an address's domain belongs; null where it says nothing. */
  at(email: string): string | null {
    this.domains ??= createDomains([this.register.organisation, ...(this.register.vendors ?? [])]);
    return this.domains(email);
  }

  /** @param draft where only hearsay says that there is such a company */
  ensure(name: string, draft = false): string {
    const known = this.find(name);
    if (known !== null) return known;
    const id = this.uniqueId(slug(name), 'company');
    const vendor: Vendor = { id, name, ...(draft && { draft: true }) };
    (this.register.vendors ??= []).push(vendor);
    this.tracker.added('vendors', id);
    this.byName.set(nameKey(name), id);
    return id;
  }

  /** Notes the domains that a company approved as its own, but for those that can't be. */
  claim(id: string, domains: readonly string[], line: number | null): void {
    const vendor = this.register.vendors?.find((one) => one.id === id);
    if (!vendor) return;
    for (const domain of domains) {
      const claimer = this.byDomain.get(domain);
      if (claimer === id) continue;
      if (claimer !== undefined || !canNameCompany(domain)) {
        this.tracker.dropped.part(line, 'email_domains', message('import.domain', { domain, company: vendor.name }));
        continue;
      }
      (vendor.email_domains ??= []).push(domain);
      this.byDomain.set(domain, id);
      this.domains = null;
      this.tracker.updated('vendors', id);
    }
  }
}

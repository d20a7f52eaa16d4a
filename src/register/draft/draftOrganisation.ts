import type { CompanyDomain } from './companyDomains';
import { companyLabel } from './companyLabel';
import { slug } from './uniqueIds';

export interface DraftOrganisation {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
}

/** With less of all commits, a domain is rather a contributor's company than the project's. */
const LEADING_SHARE = 0.2;

/**
 * Who the work is for, as well as history can tell: the name that the user said, with the domain that is called like it;
 * else the leading domain; else the owner of the teams in CODEOWNERS, or of the repository where it comes from, with the domain that
 * is called like it; else the repository's name.
 */
export function draftOrganisation(
  named: string | undefined,
  domains: readonly CompanyDomain[],
  commits: number,
  owner: string | null,
  repositoryName: string,
): DraftOrganisation {
  if (named !== undefined && named.trim() !== '') {
    const own = domains.find(({ domain }) => isCalledLike(domain, named));
    return organisation(named.trim(), own?.domain ?? null);
  }
  const leading = domains.find((domain) => domain.people > 1 && domain.commits >= commits * LEADING_SHARE);
  if (leading) return organisation(companyLabel(leading.domain), leading.domain);
  if (owner !== null) {
    const own = domains.find(({ domain, people }) => people > 1 && isCalledLike(domain, owner));
    return organisation(owner, own?.domain ?? null);
  }
  return organisation(repositoryName.trim() || 'organisation', null);
}

/** `acme.com` is called like "Acme Inc.", not like "Acmetron". */
function isCalledLike(domain: string, name: string): boolean {
  return (
    `${slug(name)}-`.startsWith(`${companyLabel(domain)}-`) || slug(name).replaceAll('-', '') === companyLabel(domain)
  );
}

function organisation(name: string, domain: string | null): DraftOrganisation {
  return { id: slug(name) || 'organisation', name, domain };
}

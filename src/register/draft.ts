import { companyDomains } from './draft/companyDomains';
import { readOwners } from './draft/codeowners';
import { draftAgents } from './draft/draftAgents';
import { companyLabel } from './draft/companyLabel';
import { draftOrganisation } from './draft/draftOrganisation';
import { draftPeople } from './draft/draftPeople';
import type { Draft, DraftFacts } from './draft/facts';
import { groupPeople } from './draft/groupPeople';
import { tallyAddresses } from './draft/tallyAddresses';
import { createUniqueIds, slug } from './draft/uniqueIds';
import { writeDraft } from './draft/writeDraft';
import { createDomains } from './domains';

/**
 * A register drafted from history. It is valid and claims nothing: everyone is marked as a draft, no agreement is
 * invented, and what only a person can know is marked TO CONFIRM.
 */
export function draftRegister(facts: DraftFacts): Draft {
  const addresses = tallyAddresses(facts.commits);
  const [usable, unusable] = [addresses.filter(isUsable), addresses.filter((address) => !isUsable(address))];
  const owners = readOwners(facts.codeowners);
  const uniqueId = createUniqueIds();

  const { agents: foundAgents, rest } = draftAgents(usable);
  const groups = groupPeople(rest, facts.displayName);
  const domains = companyDomains(groups);
  const commits = groups.reduce((sum, group) => sum + group.commits, 0);
  const owner = owners.organisation ?? facts.remoteOwner;
  const wished = draftOrganisation(facts.organisation, domains, commits, owner, facts.repositoryName);
  // In this order, so that the ids that a reader meets most often are the shortest.
  const organisation = { ...wished, id: uniqueId(wished.id) };
  const vendors = domains
    .filter(({ domain }) => domain !== organisation.domain)
    .map((domain) => ({ ...domain, id: uniqueId(slug(companyLabel(domain.domain)), slug(domain.domain), 'vendor') }));
  const agents = foundAgents.map((agent) => ({ ...agent, id: uniqueId(agent.id) }));

  const claims = [
    ...vendors,
    ...(organisation.domain === null ? [] : [{ id: organisation.id, domain: organisation.domain }]),
  ];
  const party = createDomains(claims.map(({ id, domain }) => ({ id, email_domains: [domain] })));
  const partyOf = (email: string) => party(email) ?? 'self';
  const people = draftPeople(groups, partyOf, uniqueId, createUniqueIds(), slug, facts.today);
  const written = writeDraft({
    repositoryName: facts.repositoryName,
    today: facts.today,
    organisation,
    vendors,
    agents,
    people,
    owners: owners.logins,
    packages: facts.packages,
    withoutAddress: unusable.reduce((sum, address) => sum + address.commits, 0),
  });
  return { text: written.text, people: written.people, vendors: vendors.length, agents: agents.length };
}

/** The register's addresses have no angle brackets or line breaks; git's mostly neither. */
function isUsable({ email }: { readonly email: string }): boolean {
  return /^[^<>\r\n]+$/.test(email);
}

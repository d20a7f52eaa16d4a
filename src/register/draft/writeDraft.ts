import { counted } from '../../wording/counted';
import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { english } from '../../wording/render';
import type { CompanyDomain } from './companyDomains';
import type { DraftAgent } from './draftAgents';
import type { DraftOrganisation } from './draftOrganisation';
import { packageEntries } from '../editing/packageEntries';
import type { DraftPackage } from './facts';
import { createUniqueIds } from './uniqueIds';
import { writePerson } from './writePerson';
import type { DraftPerson } from './draftPeople';
import { commentText, yamlText } from './yamlText';

export interface DraftVendor extends CompanyDomain {
  readonly id: string;
}

export interface DraftContent {
  readonly repositoryName: string;
  readonly today: string;
  readonly organisation: DraftOrganisation;
  readonly vendors: readonly DraftVendor[];
  readonly people: readonly DraftPerson[];
  readonly agents: readonly DraftAgent[];
  /** Accounts that CODEOWNERS names. */
  readonly owners: readonly string[];
  readonly packages: readonly DraftPackage[];
  /** Commits that state no address. */
  readonly withoutAddress: number;
}

/** A register file holds 2 MB; people who don't fit are left out, the ones with the fewest commits. */
const MOST_CHARACTERS = 1_500_000;
/** From here on a person stands on one line. */
const FEW_COMMITS = 5;
const MOST_OWNERS = 20;

/** The draft as YAML text, and how many of the people it had room for. */
export function writeDraft(content: DraftContent): { text: string; people: number } {
  const { organisation, vendors, agents, owners } = content;
  const lines = [
    ...comment(message('draft.about', { repository: commentText(content.repositoryName), today: content.today })),
    'register_version: 1',
    'organisation:',
    `  id: ${yamlText(organisation.id)}`,
    `  name: ${yamlText(organisation.name)} # ${english(message('draft.organisation-name'))}`,
    ...comment(message('draft.jurisdiction'), '  '),
    organisation.domain === null
      ? `  # email_domains: [example.com] # ${english(message('draft.no-domain'))}`
      : `  email_domains: [${organisation.domain}] # ${english(message('draft.domain'))}`,
  ];
  if (vendors.length > 0) lines.push('', ...comment(message('draft.vendors')), 'vendors:', ...vendors.map(writeVendor));
  if (agents.length > 0) {
    const written = agents.map(
      ({ id, kind, email }) => `  - {id: ${yamlText(id)}, kind: ${kind}, match: {email: ${quoted(email)}}}`,
    );
    lines.push('', ...comment(message('draft.agents')), 'agents:', ...written);
  }
  const written = writePeople(content.people);
  if (written.length > 0) {
    lines.push('', ...comment(message('draft.people')));
    if (owners.length > 0) lines.push(...comment(message('draft.owners', { owners: listed(owners) })));
    lines.push('people:', ...written);
  }
  const left = content.people.length - written.length;
  if (left > 0) lines.push(...comment(message('draft.people-left', { count: left })));
  if (content.withoutAddress > 0)
    lines.push(...comment(message('draft.without-address', { count: content.withoutAddress })));
  lines.push(...vendoredAssets(content.packages));
  lines.push('', ...comment(message('draft.agreements', { organisation: organisation.id })));
  return { text: `${lines.join('\n')}\n`, people: written.length };
}

function writeVendor({ id, domain, people, commits }: DraftVendor): string {
  const told = message(people > 1 ? 'draft.vendor' : 'draft.vendor-of-one', {
    people,
    commits: counted('commits', commits),
  });
  return `  - {id: ${yamlText(id)}, name: ${domain}, email_domains: [${domain}], draft: true} # ${english(told)}`;
}

/** Commented out: listed as others' work, they would count as licensed. */
function vendoredAssets(packages: readonly DraftPackage[]): string[] {
  if (packages.length === 0) return [];
  const { items, left } = packageEntries(packages, createUniqueIds());
  const lines = items.flatMap(({ lines: [first, ...others] }) => [
    `  - ${first}`,
    ...others.map((one) => `    ${one}`),
  ]);
  const more = left === 0 ? [] : comment(message('draft.packages-left', { count: left }));
  return ['', ...comment(message('draft.packages')), '# assets:', ...lines.map((line) => `# ${line}`), ...more];
}

function writePeople(people: readonly DraftPerson[]): string[] {
  const written: string[] = [];
  let length = 0;
  for (const person of people) {
    const text = writePerson(person, person.commits < FEW_COMMITS);
    length += text.length;
    if (length > MOST_CHARACTERS) break;
    written.push(text);
  }
  return written;
}

function comment(told: Message, indent = ''): string[] {
  return english(told)
    .split('\n')
    .map((line) => `${indent}# ${line}`.trimEnd());
}

/** Addresses of agents have brackets and plus signs, which read better quoted. */
function quoted(email: string): string {
  return /[[\]+]/.test(email) ? JSON.stringify(email) : yamlText(email);
}

function listed(owners: readonly string[]): string {
  const shown = owners.slice(0, MOST_OWNERS).map((owner) => `@${owner}`);
  return [...shown, ...(owners.length > MOST_OWNERS ? ['…'] : [])].join(', ');
}

import type { EntryPath } from '../problem';
import type { Register } from '../schema';

/** What a reference may lead to. */
export type ReferenceKind = 'party' | 'company' | 'person' | 'agreement' | 'milestone' | 'anything' | 'employer';

export interface Reference {
  readonly to: string;
  readonly path: EntryPath;
  readonly kind: ReferenceKind;
}

/** Every field of a register that names another entry by its id; identities' engagements apart, which stay in the person. */
export function references(register: Register): Reference[] {
  const found: Reference[] = [];
  const add = (to: string | null | undefined, kind: ReferenceKind, ...path: EntryPath) => {
    if (to != null) found.push({ to, kind, path });
  };
  register.vendors?.forEach((vendor, at) => add(vendor.subcontractor_of, 'company', 'vendors', at, 'subcontractor_of'));
  register.people?.forEach((person, at) => {
    person.engagements?.forEach((engagement, engagementAt) => {
      const path = ['people', at, 'engagements', engagementAt];
      add(engagement.party, 'employer', ...path, 'party');
      add(engagement.for, 'company', ...path, 'for');
    });
  });
  register.agreements?.forEach((agreement, at) => {
    agreement.parties.forEach((party, partyAt) => {
      const path = ['agreements', at, 'parties', partyAt];
      if ('ref' in party) add(party.ref, 'party', ...path, 'ref');
      else add(party.of, 'company', ...path, 'of');
    });
    for (const field of ['amends', 'supersedes', 'under'] as const) {
      add(agreement[field], 'agreement', 'agreements', at, field);
    }
    agreement.schedule?.forEach((row, rowAt) => {
      add(row.person, 'person', 'agreements', at, 'schedule', rowAt, 'person');
    });
  });
  register.assets?.forEach((asset, at) => {
    asset.access?.forEach((party, partyAt) => add(party, 'party', 'assets', at, 'access', partyAt));
    add(asset.owner, 'party', 'assets', at, 'owner');
    add(asset.licence_agreement, 'agreement', 'assets', at, 'licence_agreement');
  });
  register.grants?.forEach((grant, at) => add(grant.to, 'party', 'grants', at, 'to'));
  register.records?.forEach((record, at) => {
    add(record.subject, 'anything', 'records', at, 'subject');
    add(record.agreement, 'agreement', 'records', at, 'agreement');
  });
  register.milestones?.forEach((milestone, at) => {
    add(milestone.agreement, 'agreement', 'milestones', at, 'agreement');
    add(milestone.replaced_by, 'milestone', 'milestones', at, 'replaced_by');
  });
  register.imports?.forEach((entry, at) => add(entry.from, 'party', 'imports', at, 'from'));
  return found;
}

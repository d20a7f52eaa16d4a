import { message } from '../../wording/message';
import type { EntryPath, Report } from '../problem';
import { RESERVED_IDS } from '../reservedIds';
import type { Register } from '../schema';

/** An entry's id with the way to it. */
type Named = readonly [id: string, path: EntryPath];

/**
 * Ids are unique within their kind. The organisation, vendors, people and agents share one space: any of them can be a
 * line's contributor or party. Engagements are unique over all people, for identities bind to them by id.
 */
export function checkIds(register: Register, report: Report): void {
  const parties: Named[] = [
    [register.organisation.id, ['organisation', 'id']],
    ...named('vendors', register.vendors),
    ...named('people', register.people),
    ...named('agents', register.agents),
  ];
  for (const [id, path] of parties) {
    if (RESERVED_IDS.includes(id)) report(path, message('problem.reserved-id', { id }));
  }
  const engagements = (register.people ?? []).flatMap((person, at) =>
    (person.engagements ?? []).map(({ id }, engagementAt): Named => {
      return [id, ['people', at, 'engagements', engagementAt, 'id']];
    }),
  );
  const kinds = [
    parties,
    engagements,
    named('agreements', register.agreements),
    named('assets', register.assets),
    named('grants', register.grants),
    named('records', register.records),
    named('milestones', register.milestones),
  ];
  for (const kind of kinds) {
    const seen = new Set<string>();
    const told = kind === parties ? 'problem.duplicate-party' : 'problem.duplicate-id';
    for (const [id, path] of kind) {
      if (seen.has(id)) report(path, message(told, { id }));
      seen.add(id);
    }
  }
}

function named(list: string, entries: readonly { readonly id: string }[] | null | undefined): Named[] {
  return (entries ?? []).map(({ id }, at) => [id, [list, at, 'id']]);
}

import { createDomains } from '../domains';
import { draftPeople } from '../draft/draftPeople';
import type { DraftFacts } from '../draft/facts';
import { groupPeople } from '../draft/groupPeople';
import { tallyAddresses } from '../draft/tallyAddresses';
import { createUniqueIds, slug } from '../draft/uniqueIds';
import { personInBraces, writePerson } from '../draft/writePerson';
import type { Register } from '../schema';
import type { IdIndex } from './idIndex';
import type { NewItem } from './insertItem';

/**
 * A draft of the person behind an address, as drafting a whole register would write it: dates are those of the commits,
 * and `draft: true` says that nobody has confirmed them. Null where no commit has the address.
 * @param commits of the address, as author or co-author
 */
export function personEntry(
  facts: Pick<DraftFacts, 'commits' | 'displayName' | 'today'>,
  email: string,
  { organisation, vendors }: Pick<Register, 'organisation' | 'vendors'>,
  index: IdIndex,
): NewItem | null {
  const addresses = tallyAddresses(facts.commits).filter((address) => address.email === email);
  const groups = groupPeople(addresses, facts.displayName);
  const party = createDomains([organisation, ...(vendors ?? [])]);
  const [person] = draftPeople(
    groups,
    (address) => party(address) ?? 'self',
    createUniqueIds(index.ids('party')),
    createUniqueIds(index.ids('engagement')),
    slug,
    facts.today,
  );
  if (!person) return null;
  const [first = '', ...rest] = writePerson(person, false).split('\n');
  return { lines: [first.slice('  - '.length), ...rest.map((line) => line.slice(4))], flow: personInBraces(person) };
}

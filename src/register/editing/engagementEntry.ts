import { message } from '../../wording/message';
import { english } from '../../wording/render';
import type { CalendarDay } from '../calendarDay';
import { engagementEnd } from '../draft/engagementEnd';
import { createUniqueIds } from '../draft/uniqueIds';
import { yamlText } from '../draft/yamlText';
import { foldEmail } from '../foldEmail';
import { githubNoreply } from '../githubNoreply';
import type { EntryPath } from '../problem';
import type { IdIndex } from './idIndex';
import type { NewItem } from './insertItem';
import { itemsOf, textOf, valueOf } from './outline';
import type { OutlineMap } from './outline';

/** An entry for one list of a person. */
export interface PersonItem {
  /** From the person's entry. */
  readonly path: EntryPath;
  readonly item: NewItem;
}

/**
 * A draft of a further engagement, like the last one, for the days of the lines that none covers. Where the address is
 * bound to another engagement, it is listed for this one, too.
 * @param days first and last, `YYYY-MM-DD`
 */
export function engagementEntry(
  person: OutlineMap,
  email: string,
  [first, last]: readonly [string, string],
  today: CalendarDay,
  index: IdIndex,
): PersonItem[] {
  const before = itemsOf(valueOf(person, 'engagements')).at(-1)?.value;
  const party = textOf(valueOf(before, 'party')) ?? 'self';
  const type = textOf(valueOf(before, 'type')) ?? (party === 'self' ? 'individual' : 'contractor');
  const end = engagementEnd(last, today);
  const id = createUniqueIds(index.ids('engagement'))(`${textOf(valueOf(person, 'id')) ?? 'person'}-${party}`);
  const fields = [
    `id: ${yamlText(id)}`,
    `party: ${yamlText(party)}`,
    `type: ${yamlText(type)}`,
    `start: ${first}`,
    ...(end === null ? [] : [`end: ${end}`]),
  ];
  const flow = `{${[...fields, 'draft: true'].join(', ')}}`;
  const confirm = english(message('editing.confirm.engagement'));
  const added: PersonItem[] = [{ path: ['engagements'], item: { lines: [`${flow} # ${confirm}`], flow } }];
  const bound = itemsOf(valueOf(person, 'identities')).find(
    ({ value }) => isOf(valueOf(value, 'email'), email) && textOf(valueOf(value, 'engagement')) !== null,
  );
  if (bound) {
    const identity = `{email: ${yamlText(email)}, engagement: ${yamlText(id)}}`;
    added.push({ path: ['identities'], item: { lines: [identity], flow: identity } });
  }
  return added;
}

function isOf(node: Parameters<typeof textOf>[0], email: string): boolean {
  const stated = textOf(node);
  if (stated === null) return false;
  const account = githubNoreply(stated)?.id;
  return foldEmail(stated) === foldEmail(email) || (account !== undefined && account === githubNoreply(email)?.id);
}

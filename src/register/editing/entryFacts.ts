import type { Definition } from './mentions';
import { itemsOf, textOf, valueOf } from './outline';
import type { OutlineNode } from './outline';

/** What an entry says of itself, as it stands in the text. */
export interface EntryFacts {
  /** Null where it has none of its own. */
  readonly name: string | null;
  readonly type: string | null;
  readonly status: string | null;
  readonly days: EntryDays;
  /** Of a person: for whom they worked when. */
  readonly engagements: readonly { readonly party: string; readonly days: EntryDays }[];
}

export interface EntryDays {
  readonly from: string | null;
  readonly to: string | null;
}

/** The first of these that is stated is an entry's first day, and so for its last. */
const FIRST = ['effective', 'signed', 'start', 'delivered', 'date'] as const;

export function entryFacts({ entry }: Definition): EntryFacts {
  const engagements = itemsOf(valueOf(entry, 'engagements')).map(({ value }) => ({
    party: textOf(valueOf(value, 'party')) ?? '',
    days: daysOf(value),
  }));
  return {
    name: textOf(valueOf(entry, 'name')),
    type: textOf(valueOf(entry, 'type')) ?? textOf(valueOf(entry, 'class')) ?? textOf(valueOf(entry, 'kind')),
    status: textOf(valueOf(entry, 'status')),
    days: daysOf(entry),
    engagements,
  };
}

function daysOf(node: OutlineNode | null): EntryDays {
  const stated = (key: string): string[] => [textOf(valueOf(node, key)) ?? []].flat();
  const last = [...stated('end'), ...stated('terminated_on'), ...stated('expires'), ...stated('accepted')].sort();
  return { from: FIRST.flatMap(stated)[0] ?? null, to: last[0] ?? null };
}

import type { Placed, PlacedMap } from './placed';
import type { EntryPlace } from './readResult';

/** What entries are found by: the register's list, but for engagements, which stand within people. */
export type EntryKind =
  | 'organisation'
  | 'vendors'
  | 'people'
  | 'engagements'
  | 'agents'
  | 'agreements'
  | 'assets'
  | 'grants'
  | 'records'
  | 'milestones';

/** Entries of `licence_policy` have no ids: their place in the list, from 0, stands for one. */
export type PlacedKind = EntryKind | 'licence_policy';

export function entryKey(kind: PlacedKind, id: string): string {
  return `${kind}/${id}`;
}

const LISTS = ['vendors', 'people', 'agents', 'agreements', 'assets', 'grants', 'records', 'milestones'] as const;

/** Where each entry with an id begins, by entryKey. */
export function entryPlaces(root: PlacedMap): Map<string, EntryPlace> {
  const places = new Map<string, EntryPlace>();
  const add = (kind: PlacedKind, entry: Placed) => {
    const id = entry.kind === 'map' ? entry.entries.get('id')?.value : undefined;
    if (id?.kind !== 'scalar') return;
    const { path, line } = entry.place;
    places.set(entryKey(kind, String(id.value)), { path, line });
  };
  const list = (map: Placed, key: string): readonly Placed[] => {
    const value = map.kind === 'map' ? map.entries.get(key)?.value : undefined;
    return value?.kind === 'list' ? value.items : [];
  };
  const organisation = root.entries.get('organisation')?.value;
  if (organisation) add('organisation', organisation);
  for (const kind of LISTS) for (const entry of list(root, kind)) add(kind, entry);
  for (const person of list(root, 'people')) {
    for (const engagement of list(person, 'engagements')) add('engagements', engagement);
  }
  for (const [at, { place }] of list(root, 'licence_policy').entries()) {
    places.set(entryKey('licence_policy', String(at)), { path: place.path, line: place.line });
  }
  return places;
}

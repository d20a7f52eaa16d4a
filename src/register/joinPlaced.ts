import { message } from '../wording/message';
import type { Placed, PlacedEntry, PlacedMap, PlacedScalar } from './placed';
import type { Problem } from './problem';

/**
 * The files of one register folder: lists are joined, everything else is stated once. An id that two files define stays
 * twice in the list, a problem like any other duplicate.
 */
export function joinFiles(files: readonly PlacedMap[], problems: Problem[]): PlacedMap | null {
  const [first] = files;
  if (!first) return null;
  const entries = new Map<string, PlacedEntry>();
  for (const file of files) {
    for (const [key, entry] of file.entries) {
      const known = entries.get(key);
      if (!known) entries.set(key, entry);
      else if (known.value.kind === 'list' && entry.value.kind === 'list') {
        entries.set(key, { ...known, value: { ...known.value, items: [...known.value.items, ...entry.value.items] } });
      } else if (key !== 'register_version' || !sameScalar(known.value, entry.value)) {
        const { path, line } = known.keyPlace;
        problems.push({
          ...entry.keyPlace,
          message: message('problem.key-in-two-files', { key, path, line }),
          severity: 'error',
        });
      }
    }
  }
  return { ...first, entries };
}

/**
 * `own` built on `base`: an entry of a list replaces the base's entry of the same id, whole; entries without an id are
 * added; `policy` is replaced key by key; anything else of `own` stands in the base's place.
 */
export function extend(base: PlacedMap, own: PlacedMap): PlacedMap {
  const entries = new Map(base.entries);
  entries.delete('extends');
  for (const [key, entry] of own.entries) {
    const below = entries.get(key)?.value;
    entries.set(key, below ? { ...entry, value: extendValue(key, below, entry.value) } : entry);
  }
  return { ...own, entries };
}

function extendValue(key: string, base: Placed, own: Placed): Placed {
  if (base.kind === 'list' && own.kind === 'list') {
    const ids = new Set(own.items.map(idOf).filter((id) => id !== null));
    return { ...own, items: [...base.items.filter((item) => !ids.has(idOf(item) ?? '')), ...own.items] };
  }
  if (key === 'policy' && base.kind === 'map' && own.kind === 'map') {
    return { ...own, entries: new Map([...base.entries, ...own.entries]) };
  }
  return own;
}

function idOf(placed: Placed): PlacedScalar['value'] {
  const id = placed.kind === 'map' ? placed.entries.get('id')?.value : undefined;
  return id?.kind === 'scalar' ? id.value : null;
}

function sameScalar(a: Placed, b: Placed): boolean {
  return a.kind === 'scalar' && b.kind === 'scalar' && a.value === b.value;
}

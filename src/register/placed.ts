import type { EntryPath } from './problem';

/** Where a value or key stands; 1-based. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface PlacedScalar {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
}

export interface PlacedList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Placed[];
}

export interface PlacedEntry {
  readonly keyPlace: Place;
  readonly value: Placed;
}

export interface PlacedMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, PlacedEntry>;
}

/** A YAML value that knows where it stands, so that values of several files can be joined and still be pointed at. */
export type Placed = PlacedScalar | PlacedList | PlacedMap;

/** The value alone. A key like `__proto__` becomes an ordinary own key. */
export function plainValue(placed: Placed): unknown {
  switch (placed.kind) {
    case 'scalar':
      return placed.value;
    case 'list':
      return placed.items.map(plainValue);
    case 'map':
      return Object.fromEntries([...placed.entries].map(([key, { value }]) => [key, plainValue(value)]));
  }
}

/** The value at `path`, or its nearest parent that is there. */
export function nearestPlaced(root: Placed, path: EntryPath): Placed {
  let at = root;
  for (const step of path) {
    const next = childOf(at, step);
    if (!next) return at;
    at = next;
  }
  return at;
}

/** The key `key` of the mapping at `path`; of neither there, the nearest parent. */
export function keyPlace(root: Placed, path: EntryPath, key: string): Place {
  const parent = nearestPlaced(root, path);
  return (parent.kind === 'map' ? parent.entries.get(key)?.keyPlace : undefined) ?? parent.place;
}

/** Whether there is a value at `path`, null included. */
export function isPlaced(root: Placed, path: EntryPath): boolean {
  let at: Placed | undefined = root;
  for (const step of path) at = at && childOf(at, step);
  return at !== undefined;
}

function childOf(placed: Placed, step: string | number): Placed | undefined {
  if (placed.kind === 'map') return placed.entries.get(String(step))?.value;
  return placed.kind === 'list' ? placed.items[Number(step)] : undefined;
}

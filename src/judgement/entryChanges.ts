interface Entry {
  readonly id: string;
}

type Entries<Kind extends Entry> = readonly Kind[] | null | undefined;

/**
 * Ids of the entries that aren't the same in both lists; null where that tells too little: entries that stay stand in
 * another order, or two have one id.
 */
export function changedEntries<Kind extends Entry>(before: Entries<Kind>, after: Entries<Kind>): Set<string> | null {
  const [then, now] = [byId(before), byId(after)];
  if (!then || !now) return null;
  const stay = (ids: Iterable<string>, others: ReadonlyMap<string, Kind>) => [...ids].filter((id) => others.has(id));
  const staying = stay(now.keys(), then);
  if (stay(then.keys(), now).some((id, at) => id !== staying[at])) return null;
  const differs = (id: string) => !isSame(then.get(id), now.get(id));
  return new Set([...then.keys(), ...now.keys()].filter(differs));
}

function byId<Kind extends Entry>(entries: Entries<Kind>): ReadonlyMap<string, Kind> | null {
  const map = new Map((entries ?? []).map((entry) => [entry.id, entry]));
  return map.size === (entries?.length ?? 0) ? map : null;
}

/** Whether two values of a register say the same. The order of keys counts: at worst, something is judged again. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || textOf(one) === textOf(other);
}

/** Registers aren't changed once they are read: what an edit is compared with was compared with the one before. */
const texts = new WeakMap<object, string>();

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = texts.get(value);
  if (text === undefined) texts.set(value, (text = JSON.stringify(value)));
  return text;
}

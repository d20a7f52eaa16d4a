import type { Register } from './schema';

/** Of these the last that matches speaks: their order is what was entered. */
const ORDERED: ReadonlySet<string> = new Set(['licence_policy']);

/**
 * The same entries in an order of their own: lists by id, those without ids by what they say, parties of an agreement too.
 * What is made of them is then the same in whatever order somebody entered them.
 */
export function inOwnOrder(register: Register): Register {
  const lists = Object.entries<unknown>(register).map(
    ([key, value]) => [key, isList(value) && !ORDERED.has(key) ? sorted(value) : value] as const,
  );
  const turned = Object.fromEntries(lists) as Register;
  return {
    ...turned,
    ...(turned.agreements && {
      agreements: turned.agreements.map((one) => ({ ...one, parties: sorted(one.parties) })),
    }),
    ...(turned.people && {
      people: turned.people.map((one) =>
        // Of a thousand people most have one.
        one.engagements && one.engagements.length > 1 ? { ...one, engagements: sorted(one.engagements) } : one,
      ),
    }),
  };
}

function isList(value: unknown): value is object[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object');
}

function sorted<Entry extends object>(entries: readonly Entry[]): Entry[] {
  const keyed = entries.map((entry) => [keyOf(entry), entry] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}

function keyOf(entry: object): string {
  return 'id' in entry ? String(entry.id) : JSON.stringify(entry);
}

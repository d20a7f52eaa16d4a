import type { EntryPlace, ReadResult } from './readResult';
import type { Register } from './schema';

/** A reading with its long lists side by side, as they are sent in parts; of the register, lists are empty. */
export interface FlatResult extends Omit<ReadResult, 'places'> {
  readonly places: readonly (readonly [key: string, place: EntryPlace])[];
  /** The register's lists, by this and their key. */
  readonly [list: `register.${string}`]: readonly unknown[];
}

const LIST = 'register.';

export function flatResult({ register, places, ...result }: ReadResult): FlatResult {
  const lists = Object.entries(register ?? {}).filter(([, value]) => Array.isArray(value));
  return {
    ...result,
    register: register && { ...register, ...Object.fromEntries(lists.map(([key]) => [key, []])) },
    places: [...places],
    ...Object.fromEntries(lists.map(([key, list]) => [`${LIST}${key}`, list as readonly unknown[]])),
  };
}

export function wholeResult({ register, problems, places, days, files, sha256, ...lists }: FlatResult): ReadResult {
  const whole = Object.entries(lists).map(([key, list]) => [key.slice(LIST.length), list]);
  return {
    register: register && ({ ...register, ...Object.fromEntries(whole) } as Register),
    ...{ problems, days, files, sha256 },
    places: new Map(places),
  };
}

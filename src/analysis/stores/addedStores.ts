import { keptStores, removeStores } from './storeFiles';

/** A store that the user added, of one work. */
export interface AddedStore {
  readonly name: string;
  /** The organisation's own code, which is looked for in other trees. */
  readonly isOwn: boolean;
  readonly files: readonly string[];
}

/** Part of an address and of file names. */
const NAME = /^(?=.{1,100}$)@?[A-Za-z0-9][A-Za-z0-9._+-]*(?:\/[A-Za-z0-9][A-Za-z0-9._+-]*)?$/;

export function isStoreName(name: string): boolean {
  return NAME.test(name);
}

/** The names of files begin with it; no name of a device that Windows keeps for itself does. */
export function addedStem({ name, isOwn }: Pick<AddedStore, 'name' | 'isOwn'>): string {
  return `${isOwn ? 'own' : 'work'}-${encodeURIComponent(name)}`;
}

/** @param folder null where this system has no place for them */
export async function addedStores(folder: string | null): Promise<AddedStore[]> {
  const kept = folder === null ? [] : await keptStores(folder);
  return kept.flatMap(({ stem, files }) => {
    const [, kind, encoded] = /^(own|work)-(.+)$/.exec(stem) ?? [];
    const name = encoded === undefined ? null : decoded(encoded);
    return name !== null && isStoreName(name) ? [{ name, isOwn: kind === 'own', files }] : [];
  });
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** @returns whether there was one of the name, own or not */
export async function removeAdded(folder: string, name: string): Promise<boolean> {
  const stems = [true, false].map((isOwn) => addedStem({ name, isOwn }));
  return (await removeStores(folder, (stem) => stems.includes(stem))) > 0;
}

import { nameKey } from './licenceNames';
import { LISTED_EXCEPTIONS } from './spdxLists';

/** "Classpath exception" names the one of the list that has a version, too. */
function keysOf(id: string): readonly string[] {
  const key = nameKey(id);
  const bare = key
    .split(' ')
    .filter((word) => word !== 'exception' && !/^[0-9]/.test(word))
    .join(' ');
  return [...new Set([key, `${bare} exception`, `${bare} linking exception`])];
}

function buildIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { id, deprecated } of LISTED_EXCEPTIONS.values()) {
    if (deprecated) continue;
    for (const key of keysOf(id)) index.set(key, [...(index.get(key) ?? []), id]);
  }
  // The whole name of one isn't a question about its relatives.
  for (const { id, deprecated } of LISTED_EXCEPTIONS.values()) if (!deprecated) index.set(nameKey(id), [id]);
  return index;
}

/** Made when it is asked for first: an editor starts without it. */
let made: ReturnType<typeof buildIndex> | null = null;
const known = (): ReturnType<typeof buildIndex> => (made ??= buildIndex());

/** The exceptions of the SPDX list that a name can mean; one where it is certain, none where it isn't known. */
export function exceptionsNamed(name: string): readonly string[] {
  const key = nameKey(name);
  return known().get(key) ?? known().get(`${key} exception`) ?? [];
}

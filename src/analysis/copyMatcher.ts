import { createMatcher, type SnippetMatch } from '../snippets/matcher';
import { SnippetMatching, type MatchingTrouble } from './snippetMatching';
import { snippetStoreFiles } from './snippetStores';
import { readStores } from './stores/readStores';
import { storesState } from './stores/storesState';

/** Compares texts with the works of some stores. */
export interface CopyMatcher {
  /** Tells them from others, and from what they were before. */
  readonly stores: string;
  /**
   * @param code text in UTF-8
   * @returns null where it couldn't be compared
   */
  match(path: string, code: Buffer): Promise<readonly SnippetMatch[] | null> | readonly SnippetMatch[];
  dispose(): void;
}

/** @returns null where there are no stores */
export type OpenCopyMatcher = (root: string, signal?: AbortSignal) => Promise<CopyMatcher | null>;

/** In this thread. */
export const openMatcher: OpenCopyMatcher = async (root, signal) => {
  const known = await storesOnDisk(root, signal);
  const stores = await readStores(known, signal);
  if (stores.length === 0) return null;
  const matcher = createMatcher(stores);
  return {
    stores: await storesState(known),
    match: (path, code) => matcher.match(path, code),
    dispose: () => undefined,
  };
};

/** Files of stores of others' works that a repository is compared with. */
export type StoresFor = (root: string, signal?: AbortSignal) => Promise<readonly string[]>;

const storesOnDisk: StoresFor = async (root, signal) => (await snippetStoreFiles({ root, signal })).known;

/**
 * In a thread of its own, which ends with it.
 * @param storesFor for whoever knows them: looking through a workspace takes a while
 */
export function openWorkerMatcher(
  tell: (trouble: MatchingTrouble) => void,
  storesFor: StoresFor = storesOnDisk,
): OpenCopyMatcher {
  return async (root, signal) => {
    const known = await storesFor(root, signal);
    const stores = await storesState(known);
    if (stores === '') return null;
    let hasFailed = false;
    const matching = new SnippetMatching({
      tell: (trouble) => {
        hasFailed ||= trouble.kind === 'gave-up';
        tell(trouble);
      },
    });
    matching.useStores(known);
    return {
      stores,
      match: async (path, code) => {
        const matches = await matching.match(path, { path, text: code.toString(), only: null });
        return hasFailed ? null : matches;
      },
      dispose: () => matching.dispose(),
    };
  };
}

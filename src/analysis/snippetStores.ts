import type { SnippetStore } from '../snippets/store';
import { DEFAULT_STORE } from './defaultStore';
import { addedStores } from './stores/addedStores';
import { readStores } from './stores/readStores';
import { storeFolders, type StoreFolders } from './stores/storeFolders';
import { keptWorkspaceStore } from './keptWorkspaceStore';

/** Files of stores. What isn't there, or isn't a store, is to be passed over. */
export interface SnippetStoreFiles {
  /** Works of others. */
  readonly known: readonly string[];
  /** The organisation's own code. */
  readonly own: readonly string[];
}

/** Which stores are asked for. */
export interface StoresOf {
  /** Of the workspace or repository. */
  readonly root: string;
  readonly signal?: AbortSignal | undefined;
  readonly folders?: StoreFolders;
}

/** The default corpus, the store of the workspace if one was built since it changed, and what the user added. Builds nothing. */
export async function snippetStoreFiles({
  root,
  signal,
  folders = storeFolders(),
}: StoresOf): Promise<SnippetStoreFiles> {
  const { cache } = folders;
  const workspace = cache === null ? null : await keptWorkspaceStore({ root, cache }, signal);
  const added = await addedStores(folders.added);
  const filesOf = (isOwn: boolean): string[] =>
    added.filter((one) => one.isOwn === isOwn).flatMap(({ files }) => files);
  return { known: [DEFAULT_STORE, ...(workspace ?? []), ...filesOf(false)], own: filesOf(true) };
}

/** The same, read. */
export async function loadSnippetStores(
  of: StoresOf,
): Promise<{ readonly known: readonly SnippetStore[]; readonly own: readonly SnippetStore[] }> {
  const { known, own } = await snippetStoreFiles(of);
  return { known: await readStores(known, of.signal), own: await readStores(own, of.signal) };
}

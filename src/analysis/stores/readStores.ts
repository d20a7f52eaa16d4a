import fs from 'node:fs/promises';
import { readStore, type SnippetStore } from '../../snippets/store';

/** Those of the files that are stores: what was cut off, or something else wrote, is as if it weren't there. */
export async function readStores(files: readonly string[], signal?: AbortSignal): Promise<SnippetStore[]> {
  const stores: SnippetStore[] = [];
  for (const file of files) {
    const store = await storeOrNull(file);
    signal?.throwIfAborted();
    if (store) stores.push(store);
  }
  return stores;
}

async function storeOrNull(file: string): Promise<SnippetStore | null> {
  try {
    return readStore(await fs.readFile(file));
  } catch {
    return null;
  }
}

import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { keptStores } from './stores/storeFiles';
import { workspaceKey } from './works/workspaceKey';
import { workspaceTree } from './works/workspaceTree';

/** Which workspace, and where its stores are kept. */
export interface WorkspacePlace {
  readonly root: string;
  readonly cache: string;
}

/**
 * The files of a workspace's store as it was built last; null where none was since what it is built from changed. They may
 * have been damaged.
 */
export async function keptWorkspaceStore(
  place: WorkspacePlace,
  signal?: AbortSignal,
): Promise<readonly string[] | null> {
  const top = await fs.realpath(place.root);
  const folder = folderFor(top, place.cache);
  const kept = await keptStores(folder);
  // Looking through the workspace takes longer.
  if (kept.length === 0) return null;
  const key = await workspaceKey(top, await workspaceTree(top, signal), signal);
  const files = kept.find(({ stem }) => stem === key)?.files;
  return files ? usedNow(files) : null;
}

/** One for each workspace, among all that is kept. */
export function folderFor(top: string, cache: string): string {
  return path.join(cache, `${createHash('sha256').update(top).digest('hex').slice(0, 32)}-snippets`);
}

const DAY = 86_400_000;

/**
 * What nobody used for long is tidied up. A day is exact enough, and with another time each time nobody could tell that a file
 * is still the same.
 */
export async function usedNow(files: readonly string[]): Promise<readonly string[]> {
  const now = new Date();
  for (const file of files) {
    const used = await fs.stat(file).catch(() => null);
    if (used && now.getTime() - used.mtimeMs > DAY) await fs.utimes(file, now, now).catch(() => undefined);
  }
  return files;
}

import fs from 'node:fs/promises';
import type { FileScanner } from '../licensing/scanFile';
import { packStore } from '../snippets/packStore';
import { folderFor, usedNow, type WorkspacePlace } from './keptWorkspaceStore';
import { readStores } from './stores/readStores';
import { keptStores, removeStores, writeStores } from './stores/storeFiles';
import { foundWorks } from './works/foundWorks';
import { packShards } from './works/packShards';
import { readProgress, type OnRead } from './works/readProgress';
import { sourceWorks } from './works/sourceWorks';
import { workspaceKey } from './works/workspaceKey';
import { workspaceTree } from './works/workspaceTree';

/**
 * Fingerprints the works of others that lie in a workspace, unless that was done since they changed. Works in long steps: for a
 * thread of its own.
 * @param force build anew all the same
 * @returns the files
 */
export async function buildWorkspaceStore(
  place: WorkspacePlace,
  { scan, force = false, onRead }: { scan: FileScanner; force?: boolean; onRead?: OnRead },
): Promise<readonly string[]> {
  const top = await fs.realpath(place.root);
  const folder = folderFor(top, place.cache);
  const tree = await workspaceTree(top);
  const key = await workspaceKey(top, tree);
  const kept = (await keptStores(folder)).find(({ stem }) => stem === key);
  if (kept && !force && (await readStores(kept.files)).length === kept.files.length) return usedNow(kept.files);
  const progress = readProgress(onRead);
  const works = sourceWorks(foundWorks(top, tree), scan, progress.read);
  progress.begin(works);
  const files = await writeStores(folder, key, works.length > 0 ? packShards(works) : [packStore([])]);
  await removeStores(folder, (stem) => stem !== key);
  return files;
}

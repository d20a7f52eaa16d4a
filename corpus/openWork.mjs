import { cacheFolder } from './cacheFolder.mjs';
import { downloadWork } from './downloadWork.mjs';
import { openTarball } from './openTarball.mjs';
import { MOST_BYTES, pickFiles } from './pickFiles.mjs';
import { sourceKind } from './sourceKinds.mjs';

/**
 * The source files worth having of one version of a work, sorted by path (bytewise). Its tarball is downloaded once into
 * the cache, and verified before it is opened.
 * @param {object} entry one of `readWorks`
 * @param {{ version: string, integrity: string, path?: string }} version one of its versions
 * @param {{ cache?: string }} [options]
 * @returns {Promise<{ path: string, bytes: Buffer }[]>}
 */
export async function openWork(entry, version, { cache = cacheFolder() } = {}) {
  const file = await downloadWork(entry, version, { cache });
  // Globs may name files without a known ending; else the rest need not be held in memory.
  const mayBePicked = (path, size) =>
    size <= MOST_BYTES && (entry.files !== undefined || sourceKind(path) !== undefined);
  return pickFiles(entry, await openTarball(file, mayBePicked));
}

import { createBreather } from '../history/breather';
import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { listBlobs } from '../history/tree';
import { isInVendorFolder, isPackageText, othersPackages } from '../licensing/othersPackages';
import type { OthersPackage } from '../licensing/othersPackages';
import { sharedFileScanner } from './licenceTexts';
import type { PlacedBlob } from './placedBlob';

/** Bytes: a licence isn't longer. */
const MOST_BYTES = 500_000;

/**
 * Others' packages in a commit, by what their licence files state.
 * @param changed files that are to take the place of the commit's, or to be added
 */
export async function packagesIn(
  repository: Repository,
  commit: string,
  changed: readonly PlacedBlob[] = [],
  signal?: AbortSignal,
): Promise<OthersPackage[]> {
  const own = new Set(changed.map(({ path }) => path));
  const tree = (await listBlobs(repository, commit, signal)).filter(({ path }) => !own.has(path));
  const texts = [...tree, ...changed].filter(({ path }) => isPackageText(path));
  if (texts.length === 0) return [];
  const scan = await sharedFileScanner();
  const breathe = createBreather(signal);
  const licences = new Map<string, string>();
  const ids = [...new Set(texts.map(({ blob }) => blob))];
  for await (const { id, bytes } of readBlobs(repository, ids, { maxBytes: MOST_BYTES, signal })) {
    const scanned = bytes ? scan('LICENSE', bytes) : 'binary';
    if (scanned !== 'binary' && scanned.licence.expression !== null) licences.set(id, scanned.licence.expression);
    await breathe();
  }
  return othersPackages(texts.map(({ path, blob }) => [path, licences.get(blob) ?? null]));
}

/** The same where a change may touch any, which it mostly doesn't. */
export async function packagesOfChange(
  repository: Repository,
  commit: string,
  changed: readonly PlacedBlob[],
  signal?: AbortSignal,
): Promise<OthersPackage[]> {
  if (!changed.some(({ path }) => isInVendorFolder(path))) return [];
  return packagesIn(repository, commit, changed, signal);
}

import path from 'node:path';
import { createBreather } from '../history/breather';
import { isLicenceFile } from '../licensing/licenceFileName';
import { isSidecar } from '../licensing/reuse/coveredFile';
import type { FileScanner } from '../licensing/scanFile';
import type { LicenceFileAbove } from '../snippets/attribution';
import { folderBelow, folderEntries } from './works/folderEntries';
import { withinRoot } from './withinRoot';
import { readPlainFile } from './works/plainFile';

/** Bytes: a licence isn't longer. */
const MOST_BYTES = 500_000;
/** In one folder: nobody has more. */
const MOST_FILES = 20;

/** What LICENSE, COPYING and their like say that lie in the folder of a file, and in those above it: nearest first. */
export type LicenceFilesAbove = (file: string) => Promise<readonly LicenceFileAbove[]>;

/**
 * Reads each folder's once, as they are on disk: for many files of one root. Links aren't followed. Long texts take a while each:
 * others have their turn in between.
 * @returns takes a file by its path from the root, with `/`
 */
export function createLicenceFilesAbove(root: string, scan: FileScanner): LicenceFilesAbove {
  const known = new Map<string, Promise<readonly LicenceFileAbove[]>>();
  const breathe = createBreather();

  async function inFolder(folder: string): Promise<LicenceFileAbove[]> {
    const place = folder === '' ? root : folderBelow(root, folder);
    const named = folderEntries(place).filter(
      (entry) => entry.isFile() && isLicenceFile(entry.name) && !isSidecar(entry.name),
    );
    const found: LicenceFileAbove[] = [];
    for (const { name } of named.slice(0, MOST_FILES)) {
      const bytes = readPlainFile(path.join(place!, name), MOST_BYTES);
      const scanned = bytes ? scan(name, bytes) : 'binary';
      await breathe();
      if (scanned === 'binary') continue;
      const licences = [...new Set(scanned.licences.map(({ id }) => id))];
      const holders = [...new Set(scanned.copyrights.flatMap((statement) => statement.holders))];
      found.push({ folder, licences, holders, text: bytes!.toString() });
    }
    return found;
  }

  function inAndAbove(folder: string): Promise<readonly LicenceFileAbove[]> {
    let found = known.get(folder);
    if (!found) known.set(folder, (found = withAbove(folder)));
    return found;
  }

  async function withAbove(folder: string): Promise<readonly LicenceFileAbove[]> {
    const own = await inFolder(folder);
    return folder === '' ? own : [...own, ...(await inAndAbove(folderOf(folder)))];
  }

  return (file) => inAndAbove(folderOf(withinRoot(file)));
}

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

import path from 'node:path';
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
export type LicenceFilesAbove = (file: string) => readonly LicenceFileAbove[];

/**
 * Reads each folder's once, as they are on disk: for many files of one root. Links aren't followed.
 * @returns takes a file by its path from the root, with `/`
 */
export function createLicenceFilesAbove(root: string, scan: FileScanner): LicenceFilesAbove {
  const known = new Map<string, readonly LicenceFileAbove[]>();

  function inFolder(folder: string): readonly LicenceFileAbove[] {
    const place = folder === '' ? root : folderBelow(root, folder);
    const named = folderEntries(place).filter(
      (entry) => entry.isFile() && isLicenceFile(entry.name) && !isSidecar(entry.name),
    );
    return named.slice(0, MOST_FILES).flatMap(({ name }) => {
      const bytes = readPlainFile(path.join(place!, name), MOST_BYTES);
      const scanned = bytes ? scan(name, bytes) : 'binary';
      if (scanned === 'binary') return [];
      const licences = [...new Set(scanned.licences.map(({ id }) => id))];
      const holders = [...new Set(scanned.copyrights.flatMap((statement) => statement.holders))];
      return [{ folder, licences, holders, text: bytes!.toString() }];
    });
  }

  function inAndAbove(folder: string): readonly LicenceFileAbove[] {
    const before = known.get(folder);
    if (before) return before;
    const above = folder === '' ? [] : inAndAbove(folderOf(folder));
    const found = [...inFolder(folder), ...above];
    known.set(folder, found);
    return found;
  }

  return (file) => inAndAbove(folderOf(withinRoot(file)));
}

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

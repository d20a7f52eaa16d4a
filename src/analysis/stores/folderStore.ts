import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileScanner } from '../../licensing/scanFile';
import { manifestIn, type FoundWork } from '../works/foundWork';
import { filesOf } from '../works/filesOf';
import { folderEntries } from '../works/folderEntries';
import { fileLicence } from '../works/fileLicence';
import { packShards } from '../works/packShards';
import { readProgress, type OnRead } from '../works/readProgress';
import type { DiskWork } from '../works/sourceWorks';
import { WorkFiles } from '../works/workFiles';
import { workTerms } from '../works/workTerms';
import { workspaceTree } from '../works/workspaceTree';
import { addedStem, type AddedStore } from './addedStores';
import { removeStores, writeStores } from './storeFiles';

/** A folder that becomes one work of the user's stores. */
export interface FolderToAdd extends Pick<AddedStore, 'name' | 'isOwn'> {
  readonly folder: string;
  /** Paths in it, with `/`; all where left out. */
  readonly only?: readonly string[];
  /** SPDX expression; default: as its description or its licence's text says. */
  readonly licence?: string;
  /** Where the stores are. */
  readonly into: string;
}

/**
 * Fingerprints a folder as one work. Others' works that lie in it are left out. Works in long steps: for a thread of its own.
 * @returns the files; null where there is no code in the folder
 */
export async function buildFolderStore(
  { name, isOwn, folder, only, licence, into }: FolderToAdd,
  { scan, onRead }: { scan: FileScanner; onRead?: OnRead },
): Promise<readonly string[] | null> {
  const top = await fs.realpath(folder);
  const { vendored, sites } = await workspaceTree(top);
  const theirs = new Set([...vendored.map((work) => work.folder), ...sites].map((inner) => path.relative(top, inner)));
  const found: FoundWork = {
    ...{ ecosystem: 'generic', name, version: '', licences: [], home: null, ...described(top), folder: top },
    isOut: (below) => theirs.has(below.split('/').join(path.sep)),
    ...(only && { only: new Set(only) }),
  };
  const progress = readProgress(onRead);
  const files = filesOf(found, Infinity);
  if (files.length === 0) return null;
  const work: DiskWork = {
    work: {
      ...{ name, purl: `pkg:generic/${encodeURIComponent(name)}`, home: found.home, role: 'work' },
      ...workTerms(found, scan),
      ...(licence !== undefined && { licence }),
    },
    versions: [
      {
        version: found.version,
        files: new WorkFiles(top, files, (file, bytes) => fileLicence(file, bytes, scan), progress.read),
      },
    ],
  };
  progress.begin([work]);
  const written = await writeStores(into, addedStem({ name, isOwn }), packShards([work]));
  const other = addedStem({ name, isOwn: !isOwn });
  await removeStores(into, (stem) => stem === other);
  return written;
}

/** What its own description says of it, but for the name. */
function described(folder: string): Partial<Pick<FoundWork, 'ecosystem' | 'version' | 'licences' | 'home'>> {
  for (const entry of folderEntries(folder)) {
    const manifest = entry.isFile() ? manifestIn(folder, entry.name) : null;
    if (manifest?.name != null) {
      const { ecosystem, version, licences, home } = manifest;
      return { ecosystem, version, licences, home };
    }
  }
  return {};
}

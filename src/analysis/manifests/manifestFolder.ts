import path from 'node:path';
import { folderBelow, folderEntries } from '../works/folderEntries';
import { readPlainFile } from '../works/plainFile';
import { MOST_MANIFEST_BYTES } from './manifestReaders';

/** Folders and files by their path from the root, with `/`; '' is the root. On disk, or in a commit. */
export interface ManifestFolders {
  /** Names of what is in a folder. */
  readonly files: (folder: string) => readonly string[];
  readonly folders: (folder: string) => readonly string[];
  /** Null where there is no such text file. */
  readonly read: (file: string) => string | null;
}

/** Those on disk; links aren't followed. */
export function foldersOnDisk(root: string): ManifestFolders {
  const place = (folder: string): string | null => (folder === '' ? root : folderBelow(root, folder));
  const entries = (folder: string) => folderEntries(place(folder));
  return {
    files: (folder) => entries(folder).flatMap((entry) => (entry.isFile() ? entry.name : [])),
    folders: (folder) => entries(folder).flatMap((entry) => (entry.isDirectory() ? entry.name : [])),
    read: (file) => {
      const at = file.lastIndexOf('/');
      const folder = place(file.slice(0, Math.max(0, at)));
      const bytes = folder && readPlainFile(path.join(folder, file.slice(at + 1)), MOST_MANIFEST_BYTES);
      return bytes?.toString('utf8') ?? null;
    },
  };
}

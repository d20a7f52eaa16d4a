import fs from 'node:fs';
import path from 'node:path';

/** What is in a folder, by name; nothing where there is none that can be read. */
export function folderEntries(folder: string | null): readonly fs.Dirent[] {
  if (folder === null) return [];
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** The folder at a path below another, each part of it a folder itself and no link; null where that isn't so. */
export function folderBelow(folder: string, below: string): string | null {
  let at = folder;
  for (const part of below.split('/')) {
    if (part === '' || part === '.' || part === '..' || part.includes(path.sep) || part.includes('\0')) return null;
    at = path.join(at, part);
    if (fs.lstatSync(at, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  }
  return at;
}

import fs from 'node:fs';
import path from 'node:path';
import { folderBelow } from './folderEntries';
import type { FoundWork } from './foundWork';
import { isSourceFile } from './isSourceFile';
import { sourceTree, type TreeFile } from './sourceTree';

/** The files of code of a work. @param most bytes of all of them */
export function filesOf(
  { folder, isOut, only }: Pick<FoundWork, 'folder' | 'isOut' | 'only'>,
  most: number,
): TreeFile[] {
  if (!only) return sourceTree(folder, most, isOut);
  // Folders that it shares with others are looked through, and nothing beside them.
  const tops = [...new Set([...only].filter(isSourceFile).map((file) => file.split('/', 1)[0]!))]
    .filter((top) => only.has(top) || isOut?.(top) !== true)
    .sort();
  const files = tops.flatMap((top) => {
    if (only.has(top)) return fileAt(folder, top);
    const inner = folderBelow(folder, top);
    const below = inner === null ? [] : sourceTree(inner, Infinity, (deeper) => isOut?.(`${top}/${deeper}`) === true);
    return below.map((file) => ({ ...file, path: `${top}/${file.path}` })).filter((file) => only.has(file.path));
  });
  let left = most;
  return files.filter(({ size }) => (left -= size) >= 0);
}

function fileAt(folder: string, name: string): TreeFile[] {
  const stat = fs.lstatSync(path.join(folder, name), { throwIfNoEntry: false });
  return stat?.isFile() === true ? [{ path: name, size: stat.size }] : [];
}

import fs from 'node:fs';
import path from 'node:path';
import { folderEntries } from './folderEntries';
import { isSourceFile } from './isSourceFile';

/** A file of code in a folder. */
export interface TreeFile {
  /** From the folder, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** Bytes: what is larger is data, or made by a machine. */
export const MOST_FILE_BYTES = 10_000_000;
const MOST_FILES = 50_000;
const MOST_DEPTH = 40;

/**
 * The files of code in a folder, by path. Links aren't followed; hidden folders, packages in `node_modules`, and what is too
 * large or too deep for a work of people are passed over.
 * @param most bytes of all files: those that come behind are left out
 * @param isOut folders that aren't the work's, by their path from the folder
 */
export function sourceTree(folder: string, most: number, isOut: (path: string) => boolean = () => false): TreeFile[] {
  const files: TreeFile[] = [];
  let left = most;

  function walk(inner: string, depth: number): void {
    for (const entry of folderEntries(path.join(folder, inner))) {
      if (left <= 0 || files.length >= MOST_FILES) return;
      const below = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) {
        const isTheirs = entry.name.startsWith('.') || entry.name === 'node_modules' || isOut(below);
        if (!isTheirs && depth < MOST_DEPTH) walk(below, depth + 1);
      } else if (entry.isFile() && isSourceFile(entry.name)) {
        const size = sizeOf(path.join(folder, below));
        if (size === 0 || size > MOST_FILE_BYTES) continue;
        left -= size;
        if (left >= 0) files.push({ path: below, size });
      }
    }
  }

  walk('', 0);
  return files;
}

function sizeOf(file: string): number {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

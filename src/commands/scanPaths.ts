import fs from 'node:fs/promises';
import path from 'node:path';

/** A file to scan, or why one isn't. */
export interface ScanEntry {
  /** As the user named it, or below the folder that they named, with `/`. */
  readonly path: string;
  readonly file: string;
  readonly skipped: 'link' | 'special' | null;
}

/** No files of the user's: what git keeps for itself. */
const PASSED_OVER: ReadonlySet<string> = new Set(['.git']);

/**
 * The files that are named, and those below folders that are, by path. Links are not followed: they may lead anywhere.
 * @param folder that relative paths start from
 * @throws where a named one isn't there or can't be read, as Node says it
 */
export async function* scanPaths(folder: string, named: readonly string[]): AsyncGenerator<ScanEntry> {
  for (const name of named) {
    const file = path.resolve(folder, name);
    const stat = await fs.stat(file);
    const shown = name.split(path.sep).join('/').replace(/\/+$/, '');
    if (stat.isDirectory()) yield* below(file, shown === '.' ? '' : `${shown}/`);
    else yield { path: shown, file, skipped: stat.isFile() ? null : 'special' };
  }
}

async function* below(folder: string, shown: string): AsyncGenerator<ScanEntry> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    const name = `${shown}${entry.name}`;
    if (entry.isDirectory()) {
      if (!PASSED_OVER.has(entry.name)) yield* below(file, `${name}/`);
    } else yield { path: name, file, skipped: entry.isSymbolicLink() ? 'link' : entry.isFile() ? null : 'special' };
  }
}

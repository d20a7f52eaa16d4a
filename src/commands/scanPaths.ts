import fs from 'node:fs/promises';
import path from 'node:path';
import { isSidecar, sidecarOf } from '../licensing/reuse/coveredFile';

/** A file to scan, or why one isn't. */
export interface ScanEntry {
  /** As the user named it, or below the folder that they named, with `/`. */
  readonly path: string;
  readonly file: string;
  readonly skipped: 'link' | 'special' | null;
  /** The `.license` file beside it. */
  readonly sidecar: string | null;
  /** The folder that was named, or the named file's: what lies above isn't the user's question. */
  readonly top: string;
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
    if (stat.isDirectory()) yield* below(file, shown === '.' ? '' : `${shown}/`, file);
    else {
      const beside = await fs.lstat(sidecarOf(file)).catch(() => null);
      const sidecar = beside?.isFile() ? sidecarOf(file) : null;
      yield { path: shown, file, skipped: stat.isFile() ? null : 'special', sidecar, top: path.dirname(file) };
    }
  }
}

async function* below(folder: string, shown: string, top: string): AsyncGenerator<ScanEntry> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  // One listing tells of all: asking for each file's takes longer than reading it.
  const sidecars = new Set(entries.filter((entry) => entry.isFile() && isSidecar(entry.name)).map(({ name }) => name));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    const name = `${shown}${entry.name}`;
    if (entry.isDirectory()) {
      if (!PASSED_OVER.has(entry.name)) yield* below(file, `${name}/`, top);
    } else {
      const skipped = entry.isSymbolicLink() ? 'link' : entry.isFile() ? null : 'special';
      const sidecar = sidecars.has(sidecarOf(entry.name)) ? sidecarOf(file) : null;
      yield { path: name, file, skipped, sidecar, top };
    }
  }
}

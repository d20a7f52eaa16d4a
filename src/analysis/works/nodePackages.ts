import fs from 'node:fs';
import path from 'node:path';
import { folderEntries } from './folderEntries';
import { foundBy, manifestIn, type FoundWork } from './foundWork';

/** Packages within packages: no package manager nests them deeper. */
const MOST_DEPTH = 24;
const MOST_PACKAGES = 50_000;
/** Hidden folders in which package managers keep what they link to, each package in a folder of its own. */
const KEPT: ReadonlySet<string> = new Set(['.pnpm', '.store']);

/**
 * The packages of a `node_modules` folder, those that they have in one of their own, and those that package managers link
 * to. Links are followed within the workspace, to packages alone: what else they lead to is the workspace's own. Each is
 * found once.
 * @param top the workspace's real path
 */
export function* nodePackages(nodeModules: string, top: string): Generator<FoundWork> {
  const seen = new Set<string>();

  function* inFolder(folder: string, depth: number): Generator<FoundWork> {
    for (const entry of depth < MOST_DEPTH ? folderEntries(folder) : []) {
      const at = realFolder(path.join(folder, entry.name), entry, top);
      if (at === null || seen.has(at) || seen.size >= MOST_PACKAGES) continue;
      seen.add(at);
      if (entry.name.startsWith('@')) yield* inFolder(at, depth + 1);
      else if (KEPT.has(entry.name)) yield* inStore(at, depth + 1);
      else if (!entry.name.startsWith('.')) yield* inPackage(at, depth + 1);
    }
  }

  function* inStore(folder: string, depth: number): Generator<FoundWork> {
    for (const entry of folderEntries(folder)) {
      if (!entry.isDirectory()) continue;
      const inner = path.join(folder, entry.name);
      yield* inFolder(path.join(inner, 'node_modules'), depth);
      yield* inPackage(path.join(inner, 'package'), depth);
    }
  }

  function* inPackage(folder: string, depth: number): Generator<FoundWork> {
    const found = foundBy(manifestIn(folder, 'package.json'), folder);
    if (found) yield found;
    yield* inFolder(path.join(folder, 'node_modules'), depth);
  }

  yield* inFolder(nodeModules, 0);
}

/** Where a package's folder is in truth; null for what is none, or lies outside of the workspace or of all `node_modules`. */
function realFolder(file: string, entry: fs.Dirent, top: string): string | null {
  if (entry.isDirectory()) return file;
  if (!entry.isSymbolicLink()) return null;
  try {
    const real = fs.realpathSync(file);
    const parts = path.relative(top, real).split(path.sep);
    const isPackage = parts[0] !== '..' && !path.isAbsolute(parts[0]!) && parts.slice(0, -1).includes('node_modules');
    return isPackage && fs.statSync(real).isDirectory() ? real : null;
  } catch {
    return null;
  }
}

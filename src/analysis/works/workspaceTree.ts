import fs from 'node:fs/promises';
import path from 'node:path';
import { createBreather } from '../../history/breather';
import { isVendorName } from '../../licensing/vendorFolder';
import type { FoundWork } from './foundWork';
import { isLockfile } from './lockfiles';
import { isDistInfo } from './pythonPackages';
import { vendoredPackages } from './vendoredPackages';

/** Where others' works lie in a workspace. */
export interface WorkspaceTree {
  readonly nodeModules: readonly string[];
  /** Folders that pip installed into. */
  readonly sites: readonly string[];
  readonly vendored: readonly FoundWork[];
  readonly lockfiles: readonly string[];
}

const MOST_FOLDERS = 50_000;
const MOST_DEPTH = 40;
/** Hidden, and with packages in them. */
const ENVIRONMENTS: ReadonlySet<string> = new Set(['.venv', '.env', '.tox', '.nox']);

/**
 * Looks through a workspace, in steps between which others have their turn. What was found isn't looked into, and links
 * aren't followed.
 * @param top the workspace's real path
 */
export async function workspaceTree(top: string, signal?: AbortSignal): Promise<WorkspaceTree> {
  const breathe = createBreather(signal);
  const [nodeModules, sites, vendored, lockfiles]: [string[], string[], FoundWork[], string[]] = [[], [], [], []];
  const left = [{ folder: top, depth: 0 }];
  for (let at = 0; at < left.length && at < MOST_FOLDERS; at++) {
    const { folder, depth } = left[at]!;
    const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
    if (entries.some((entry) => isDistInfo(entry.name) && entry.isDirectory())) {
      sites.push(folder);
      continue;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = path.join(folder, entry.name);
      if (entry.isFile() && isLockfile(entry.name)) lockfiles.push(inner);
      if (!entry.isDirectory()) continue;
      if (entry.name === 'node_modules') nodeModules.push(inner);
      else if (entry.name.startsWith('.') && !ENVIRONMENTS.has(entry.name)) continue;
      else {
        const before = vendored.length;
        for (const found of isVendorName(entry.name) ? vendoredPackages(inner) : []) {
          vendored.push(found);
          await breathe();
        }
        if (vendored.length === before && depth < MOST_DEPTH) left.push({ folder: inner, depth: depth + 1 });
      }
      await breathe();
    }
  }
  signal?.throwIfAborted();
  return { nodeModules, sites, vendored, lockfiles };
}

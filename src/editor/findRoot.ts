import { lstat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The innermost folder at or above `folder` (a real path) that has a `.git`: a repository's, a submodule's or a work
 * tree's. Null where there is none, and for folders that lie in a `.git` themselves.
 */
export async function findRoot(folder: string): Promise<string | null> {
  for (let at = folder; ; at = path.dirname(at)) {
    if (path.basename(at) === '.git') return null;
    if (await exists(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return null;
  }
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

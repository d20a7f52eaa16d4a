import fs from 'node:fs/promises';
import path from 'node:path';

/** Bytes: more is nothing to look at. */
const MOST_BYTES = 5_000_000;
/** Folders from a file's up to the root that packages are looked for in. */
const MOST_FOLDERS = 64;

/**
 * A file of an npm package, where one of the node_modules from a folder up to the root has the package. Null where none has it,
 * and for what would lead out of the root: names come from stores, which anybody may have made.
 * @param purl `pkg:npm/NAME`, any other is nowhere
 */
export async function installedFile(root: string, folder: string, purl: string, file: string): Promise<string | null> {
  const name = packageName(purl);
  if (name === null || !isInside(file)) return null;
  const top = await fs.realpath(root).catch(() => null);
  if (top === null) return null;
  for (const at of foldersUp(root, folder)) {
    const found = await realFile(path.join(at, 'node_modules', name, file));
    if (found !== null) return found.startsWith(top + path.sep) ? found : null;
  }
  return null;
}

function packageName(purl: string): string | null {
  const [, encoded] = /^pkg:npm\/([^@?#]+|%40[^@?#]+)$/i.exec(purl) ?? [];
  if (encoded === undefined) return null;
  try {
    const name = decodeURIComponent(encoded);
    return /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(name) && isInside(name) ? name : null;
  } catch {
    return null;
  }
}

/** No step of the path leads up, or elsewhere. */
function isInside(file: string): boolean {
  return file !== '' && !/[\\\0]/.test(file) && file.split('/').every((step) => !/^\.{0,2}$/.test(step));
}

function foldersUp(root: string, folder: string): string[] {
  const folders: string[] = [];
  for (let at = path.resolve(folder); folders.length < MOST_FOLDERS; at = path.dirname(at)) {
    const below = path.relative(root, at);
    if (below.startsWith('..') || path.isAbsolute(below)) break;
    folders.push(at);
    if (below === '') break;
  }
  return folders;
}

async function realFile(file: string): Promise<string | null> {
  try {
    const real = await fs.realpath(file);
    const status = await fs.stat(real);
    return status.isFile() && status.size <= MOST_BYTES ? real : null;
  } catch {
    return null;
  }
}

import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

const DAY = 86_400_000;
/** Of one repository: a branch or two, and where they were before. */
const MOST_GENERATIONS = 6;
/** Of all repositories. */
const MOST_BYTES = 1 << 30;
const MOST_AGE = 90 * DAY;
/** No write takes that long: what was begun before was left by a crash. */
const UNFINISHED_AGE = DAY;

interface Kept {
  readonly file: string;
  readonly folder: string;
  readonly size: number;
  /** Milliseconds, when it was last used. */
  readonly used: number;
}

async function list(folder: string): Promise<Kept[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.map(async (name) => {
    const file = path.join(folder, name);
    const facts = await stat(file).catch(() => null);
    return facts?.isFile() ? [{ file, folder, size: facts.size, used: facts.mtimeMs }] : [];
  });
  return (await Promise.all(files)).flat();
}

/**
 * Removes what has no more use: in `own`, the folder of the repository just written to, all but the last used; in the
 * whole cache what wasn't used for long, and the least lately used beyond its size. Another process may do the same.
 */
export async function pruneCache(cache: string, own: string): Promise<void> {
  const folders = (await readdir(cache).catch(() => [])).map((name) => path.join(cache, name));
  const files = (await Promise.all(folders.map(list))).flat().sort((a, b) => b.used - a.used);
  const now = Date.now();
  let bytes = 0;
  let generations = 0;
  for (const { file, folder, size, used } of files) {
    bytes += size;
    const isUnfinished = file.endsWith('.tmp');
    if (folder === own && !isUnfinished) generations++;
    const isOld = now - used > (isUnfinished ? UNFINISHED_AGE : MOST_AGE);
    const isTooMany = folder === own && !isUnfinished && generations > MOST_GENERATIONS;
    if (isOld || isTooMany || bytes > MOST_BYTES) await rm(file, { force: true }).catch(() => undefined);
  }
  // Fails for those that hold something.
  for (const folder of folders) if (folder !== own) await rmdir(folder).catch(() => undefined);
}

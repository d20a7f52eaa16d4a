import fs from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../history/listFiles';
import { openRepository } from '../history/repository';
import { UserError } from '../wording/userError';

/**
 * The files in a folder that its repository follows, or doesn't ignore: by their path from it, with `/`. Null where there is no
 * repository that can be read, or only the folder of one that ignores it.
 */
export async function followedFiles(folder: string, signal: AbortSignal): Promise<readonly string[] | null> {
  try {
    const repository = await openRepository(folder, { signal });
    if (repository.bare) return null;
    const below = path
      .relative(repository.root, await fs.realpath(folder))
      .split(path.sep)
      .join('/');
    if (below.startsWith('../')) return null;
    const files = await listFiles(repository, below, signal);
    const from = below === '' ? 0 : below.length + 1;
    return files.length > 0 ? files.map((file) => file.slice(from)) : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

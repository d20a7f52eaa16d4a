import fs from 'node:fs/promises';
import { openRepository } from '../history/repository';
import { UserError } from '../wording/userError';

/** The repository's root; a folder with a register needs no git to have it checked or added to. */
export async function registerRoot(folder: string, signal: AbortSignal): Promise<string> {
  try {
    return (await openRepository(folder, { signal })).root;
  } catch (error) {
    if (error instanceof UserError && (await exists(folder))) return folder;
    throw error;
  }
}

async function exists(folder: string): Promise<boolean> {
  return fs.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

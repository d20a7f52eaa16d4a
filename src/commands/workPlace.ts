import fs from 'node:fs/promises';
import type { Repository } from '../history/repository';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { folderOf } from './commandContext';
import type { CommandContext } from './commandContext';
import { repositoryOf } from './withEngine';

/** Where files are that a command writes. */
export interface WorkPlace {
  /** That relative names start from. */
  readonly folder: string;
  /** Real: the repository's, else the folder. */
  readonly root: string;
  /** Null where there is none: headers and texts need no git. */
  readonly repository: Repository | null;
}

/** @throws UserError for a repository that can't be read, or that has no files */
export async function workPlaceOf(context: CommandContext): Promise<WorkPlace> {
  const repository = await repositoryOrNull(context);
  if (repository?.bare) throw new UserError(message('error.no-work-tree', { path: repository.root }));
  const folder = folderOf(context.options);
  const root = await fs.realpath(repository?.root ?? folder).catch(() => folder);
  return { folder, root, repository };
}

async function repositoryOrNull(context: CommandContext): Promise<Repository | null> {
  try {
    return await repositoryOf(context);
  } catch (error) {
    if (error instanceof UserError && error.told.id === 'error.not-a-repository') return null;
    throw error;
  }
}

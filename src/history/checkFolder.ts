import { access, constants, stat } from 'node:fs/promises';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { oneLine } from './oneLine';

/** Throws a UserError unless the folder is one and can be read. */
export async function checkFolder(folder: string): Promise<void> {
  const args = { folder: oneLine(folder) };
  try {
    if (!(await stat(folder)).isDirectory()) throw new UserError(message('error.not-a-folder', args));
    await access(folder, constants.R_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      message(code === 'EACCES' || code === 'EPERM' ? 'error.no-permission' : 'error.no-folder', args),
    );
  }
}

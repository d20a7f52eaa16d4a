import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The absolute path of the git program. A bare name is looked up in the absolute folders of PATH only: Windows, and a PATH
 * with an empty entry, would else run a program of that name lying in the repository. Throws a UserError without one.
 */
export function findGit(named = 'git', searchPath = process.env.PATH ?? ''): string {
  const endings = process.platform === 'win32' && !path.extname(named) ? ['.exe'] : [''];
  const folders = /[\\/]/.test(named)
    ? [process.cwd()]
    : searchPath.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const found = folders
    .flatMap((folder) => endings.map((ending) => path.resolve(folder, named + ending)))
    .find(isProgram);
  if (found === undefined)
    throw new UserError(named === 'git' ? message('error.no-git') : message('error.no-git-at', { path: named }));
  return found;
}

import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { findProgram } from './findProgram';

/** The absolute path of the git program: see findProgram. Throws a UserError without one. */
export function findGit(named = 'git', searchPath?: string): string {
  const found = findProgram(named, searchPath);
  if (found === null)
    throw new UserError(named === 'git' ? message('error.no-git') : message('error.no-git-at', { path: named }));
  return found;
}

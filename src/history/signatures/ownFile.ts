import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Repository } from '../repository';

function liesIn(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/**
 * The absolute path of a file that the user's configuration names; null for one that the repository could have put there:
 * git takes a relative path from the work tree's top, and a file in it is whoever's who committed it.
 */
export async function ownFile(
  { root, gitDir, commonDir }: Pick<Repository, 'root' | 'gitDir' | 'commonDir'>,
  named: string,
): Promise<string | null> {
  const home = process.env.HOME ?? homedir();
  const file = /^~[\\/]/.test(named) ? path.join(home, named.slice(2)) : named;
  if (!path.isAbsolute(file)) return null;
  const real = async (one: string): Promise<string> => realpath(one).catch(() => path.resolve(one));
  const [place, ...folders] = await Promise.all([file, root, gitDir, commonDir].map(real));
  // A link in the repository leads where its author wanted.
  const isTheirs = folders.some((folder) => liesIn(folder, place!) || liesIn(folder, path.resolve(file)));
  return isTheirs ? null : file;
}

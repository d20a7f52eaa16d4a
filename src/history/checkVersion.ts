import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { askGit } from './askGit';
import type { GitPlace } from './gitPlace';
import { oneLine } from './oneLine';

/** The program's version, like `2.39.5`. Throws a UserError if it isn't git, or older than 2.30. */
export async function checkVersion(place: GitPlace, signal?: AbortSignal): Promise<string> {
  const answer = await askGit(place, ['version'], { signal });
  const [, version, major, minor] = /^git version ((\d+)\.(\d+)\S*)/.exec(answer) ?? [];
  if (version === undefined) throw new UserError(message('error.no-git-at', { path: place.gitPath }));
  if (Number(major) < 2 || (Number(major) === 2 && Number(minor) < 30))
    throw new UserError(message('error.old-git', { version: oneLine(version) }));
  return version;
}

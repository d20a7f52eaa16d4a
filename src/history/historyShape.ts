import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askGit } from './askGit';
import { GitFailure } from './gitFailure';
import type { Repository } from './repository';

/** Which objects are replaced; empty for none. git's answers as they are: where it fails, what it says is an answer, too. */
async function replacements(repo: Repository, signal: AbortSignal): Promise<string> {
  const answer = async (...args: string[]): Promise<string> =>
    askGit(repo, args, { signal }).catch((error: unknown) => {
      if (error instanceof GitFailure) return error.stderr;
      throw error;
    });
  const replaced = await answer('for-each-ref', '--format=%(refname) %(objectname)', 'refs/replace');
  return replaced && replaced + (await answer('config', '--get', 'core.useReplaceRefs'));
}

/** What gives history another shape than its commits have, as it stands in the repository; empty where nothing does. */
export interface HistoryShape {
  /** A shallow clone's boundary. */
  readonly shallow: string;
  readonly grafts: string;
  readonly replacements: string;
}

export async function historyShape(repo: Repository, signal: AbortSignal): Promise<HistoryShape> {
  const content = async (name: string): Promise<string> =>
    readFile(path.join(repo.commonDir, name), 'latin1').catch(() => '');
  const [shallow, grafts, replaced] = await Promise.all([
    content('shallow'),
    content('info/grafts'),
    replacements(repo, signal),
  ]);
  return { shallow, grafts, replacements: replaced };
}

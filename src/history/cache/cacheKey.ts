import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askGit } from '../askGit';
import { GitFailure } from '../gitFailure';
import type { BlameRules } from '../pass/blameRules';
import type { Repository } from '../repository';

/** Whether replaced objects are, and which: git's answers as they are. */
async function replacements(repo: Repository, signal: AbortSignal): Promise<string> {
  const answer = async (...args: string[]): Promise<string> =>
    askGit(repo, args, { signal }).catch((error: unknown) => {
      if (error instanceof GitFailure) return error.stderr;
      throw error;
    });
  const answers = await Promise.all([
    answer('config', '--get', 'core.useReplaceRefs'),
    answer('for-each-ref', '--format=%(refname) %(objectname)', 'refs/replace'),
  ]);
  return answers.join('\0');
}

/** What gives history another shape than its commits have: a shallow clone's boundary, replaced objects, grafts. */
export async function historyShape(repo: Repository, signal: AbortSignal): Promise<readonly string[]> {
  const content = async (name: string): Promise<string> =>
    readFile(path.join(repo.commonDir, name), 'latin1').catch(() => '');
  return Promise.all([content('shallow'), content('info/grafts'), replacements(repo, signal)]);
}

/**
 * 32 bytes that differ where anything does that the owners of a commit's lines depend on, beside the commit itself: the
 * program and how it compares, commits passed over, the shape of history.
 */
export function cacheKey(
  { gitVersion }: Pick<Repository, 'gitVersion'>,
  rules: BlameRules,
  ignored: ReadonlySet<string>,
  shape: readonly string[],
): Buffer {
  const facts = [gitVersion, Object.entries(rules).sort(), [...ignored].sort(), shape];
  return createHash('sha256').update(JSON.stringify(facts)).digest();
}

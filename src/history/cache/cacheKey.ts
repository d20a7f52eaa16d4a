import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askGit } from '../askGit';
import { GitFailure } from '../gitFailure';
import type { BlameRules } from '../pass/blameRules';
import type { Repository } from '../repository';

async function replacements(repo: Repository, signal: AbortSignal): Promise<string> {
  const used = await askGit(repo, ['config', '--type=bool', '--get', 'core.useReplaceRefs'], { signal }).catch(
    (error: unknown) => {
      if (error instanceof GitFailure) return error.stderr;
      throw error;
    },
  );
  return used + (await askGit(repo, ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/replace'], { signal }));
}

/**
 * 32 bytes that differ where anything does that the owners of a commit's lines depend on, beside the commit itself: the
 * program and how it compares, commits passed over, and what changes the shape of history (a shallow clone's boundary,
 * replaced objects, grafts).
 */
export async function cacheKey(
  repo: Repository,
  rules: BlameRules,
  ignored: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Buffer> {
  const content = async (name: string): Promise<string> =>
    readFile(path.join(repo.commonDir, name), 'latin1').catch(() => '');
  const facts = [
    repo.gitVersion,
    Object.entries(rules).sort(),
    [...ignored].sort(),
    await Promise.all([content('shallow'), content('info/grafts'), replacements(repo, signal)]),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest();
}

import { askGit } from '../askGit';
import { isAtLeast } from '../isAtLeast';
import type { Repository } from '../repository';

/** How the blame of this git, with this configuration, compares contents. */
export interface BlameRules {
  /** As `--diff-algorithm` takes it. */
  readonly algorithm: string;
  readonly indentHeuristic: boolean;
  /** blame's `-w`. */
  readonly ignoreWhitespace: boolean;
  /** Rename detection counts the last bytes of a blob also if neither a newline nor 64 bytes end them. */
  readonly countsLast: boolean;
}

const CONFIGURED = '^diff\\.(algorithm|indentheuristic)$';

/**
 * The rules; null for a git whose rename detection knows others: until 2.30 it didn't look at basenames. That blame goes by
 * diff.indentHeuristic is git's builtin/blame.c, from 2.53 on also by diff.algorithm; what 2.44 changed is in diffcore-delta.c.
 */
export async function readBlameRules(
  repo: Repository,
  ignoreWhitespace: boolean,
  signal?: AbortSignal,
): Promise<BlameRules | null> {
  if (!isAtLeast(repo.gitVersion, 2, 31)) return null;
  const answer = await askGit(repo, ['config', '-z', '--get-regexp', CONFIGURED], { signal });
  const configured = new Map<string, string>();
  for (const entry of answer.split('\0').slice(0, -1)) {
    const end = entry.indexOf('\n');
    configured.set(end === -1 ? entry : entry.slice(0, end), end === -1 ? 'true' : entry.slice(end + 1));
  }
  const algorithm = isAtLeast(repo.gitVersion, 2, 53) ? configured.get('diff.algorithm') : undefined;
  return {
    algorithm: algorithm ?? 'default',
    indentHeuristic: !/^(false|no|off|0|)$/i.test(configured.get('diff.indentheuristic') ?? 'true'),
    ignoreWhitespace,
    countsLast: isAtLeast(repo.gitVersion, 2, 44),
  };
}

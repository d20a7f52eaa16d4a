import { cacheKey } from './cache/cacheKey';
import { openLineCache } from './cache/lineCache';
import type { LineCache } from './cache/lineCache';
import { historyShape } from './historyShape';
import { resolveIgnoreRevs } from './ignoreRevs';
import { readBlameRules } from './pass/blameRules';
import type { BlameRules } from './pass/blameRules';
import { ignoredCommits } from './pass/ignoredCommits';
import type { Repository } from './repository';

/** What blame's answers depend on, beside the commit and the path, and where they are kept. */
export interface LinePlan {
  readonly ignoreRevs: string | null;
  /** The commits that it names. */
  readonly ignored: ReadonlySet<string>;
  /** Null for a git that compares by other rules than ours. */
  readonly rules: BlameRules | null;
  readonly cache: LineCache | null;
}

export interface PlanOptions {
  /** As resolveIgnoreRevs gives it; null for none. Left out, git's own configuration decides. */
  readonly ignoreRevs?: string | null | undefined;
  readonly ignoreWhitespace?: boolean | undefined;
  readonly signal: AbortSignal;
}

export async function planLines(repo: Repository, options: PlanOptions): Promise<LinePlan> {
  const { signal, ignoreWhitespace = false } = options;
  const folder = repo.cacheFolder;
  const [ignoreRevs, rules, shape] = await Promise.all([
    options.ignoreRevs === undefined
      ? resolveIgnoreRevs(repo, undefined, signal).then(({ file }) => file)
      : options.ignoreRevs,
    readBlameRules(repo, ignoreWhitespace, signal),
    folder === null ? null : historyShape(repo, signal),
  ]);
  const ignored = await ignoredCommits(repo, ignoreRevs, signal);
  const cache =
    folder !== null && rules && shape ? openLineCache(repo, folder, cacheKey(repo, rules, ignored, shape)) : null;
  return { ignoreRevs, ignored, rules, cache };
}

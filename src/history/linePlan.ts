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

/** The same, read when it is first asked for: what git's configuration says then holds on. */
export function createLinePlan(repo: Repository, options: Omit<PlanOptions, 'signal'>): () => Promise<LinePlan> {
  let plan: Promise<LinePlan> | null = null;
  // Nobody's in particular: a few settings, read in no time.
  const { signal } = new AbortController();
  return () => {
    plan ??= planLines(repo, { ...options, signal }).catch((error: unknown) => {
      plan = null;
      throw error;
    });
    return plan;
  };
}

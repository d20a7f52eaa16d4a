import { askOrNull } from './askOrNull';
import type { GitPlace } from './gitPlace';
import { GitTimeout } from './gitTimeout';

/** Further ones are told as brought in: nobody reads through so many, and a repository with more may be hostile. */
const MOST_COMMITS = 200;
/** One of a whole tree takes a second. */
const AT_ONCE = 20;

/** White space at any place in a line, see git-diff's `-w`; moved files count as new ones. */
const COUNTING = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-all-space', '--shortstat'];

/** Of each repository, by commit: what a commit changed never changes. */
const known = new WeakMap<GitPlace, Map<string, number>>();

/**
 * How many lines commits add where changes of white space alone don't count.
 * @param commits ids of commits with one parent
 * @returns by id; without what git couldn't tell
 */
export async function linesBeyondWhiteSpace(
  repository: GitPlace,
  commits: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  let counts = known.get(repository);
  if (!counts) known.set(repository, (counts = new Map<string, number>()));
  const asked = commits.filter((id) => !counts.has(id)).slice(0, MOST_COMMITS);
  try {
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const answer = await askOrNull(
        repository,
        ['log', '--no-walk=unsorted', '--no-show-signature', '--format=%x00%H', ...COUNTING, ...some],
        signal,
      );
      for (const entry of answer?.split('\0').slice(1) ?? []) counts.set(entry.split('\n', 1)[0]!, insertionsIn(entry));
    }
  } catch (error) {
    // What takes that long isn't waited for again and again.
    if (!(error instanceof GitTimeout)) throw error;
  }
  return counts;
}

/** The same of what is staged; null where git couldn't tell. */
export async function stagedBeyondWhiteSpace(repository: GitPlace, signal?: AbortSignal): Promise<number | null> {
  try {
    const answer = await askOrNull(repository, ['diff', '--cached', ...COUNTING], signal);
    return answer === null ? null : insertionsIn(answer);
  } catch (error) {
    if (error instanceof GitTimeout) return null;
    throw error;
  }
}

/** `3 files changed, 12 insertions(+), 4 deletions(-)`; nothing of it where nothing is left. */
function insertionsIn(text: string): number {
  return Number(/(\d+) insertions?\(\+\)/.exec(text)?.[1] ?? 0);
}

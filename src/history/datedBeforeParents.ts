import type { Commit } from './model';

type Commits = ReadonlyMap<string, Commit>;

/** Seconds. An hour is a clock that is wrong. */
const A_DAY = 86_400;

/**
 * Whether a commit was made, by the committers' clocks, more than a day before a parent of it. An author's date stays as
 * it was when commits are moved to newer ones.
 */
export function isDatedBeforeParent(commits: Commits, { parents, committer }: Commit): boolean {
  return parents.some((id) => (commits.get(id)?.committer.time ?? -Infinity) - committer.time > A_DAY);
}

const known = new WeakMap<Commits, ReadonlySet<Commit>>();

/** All such commits: looked for once in a history, which outlives many a register. */
export function datedBeforeParents(commits: Commits): ReadonlySet<Commit> {
  let found = known.get(commits);
  if (!found) {
    found = new Set([...commits.values()].filter((commit) => isDatedBeforeParent(commits, commit)));
    known.set(commits, found);
  }
  return found;
}

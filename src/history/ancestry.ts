import type { Commit } from './model';

type Commits = ReadonlyMap<string, Commit>;

/** The ids of the commits reachable from one, itself included; empty if it isn't among the commits. */
export function reachableFrom(commits: Commits, id: string): Set<string> {
  const reached = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const commit = commits.get(at);
    if (!commit || reached.has(at)) continue;
    reached.add(at);
    open.push(...commit.parents);
  }
  return reached;
}

export interface Ancestry {
  /** Whether `commit` is `tip` or one of its ancestors. Commits that aren't among those given contain nothing. */
  contains(tip: string, commit: string): boolean;
  /** `tip` and its ancestors, in the order in which the commits were given. */
  upTo(tip: string): readonly Commit[];
}

/** Answers who descends from whom without git: one walk for each tip that is asked about, kept. */
export function createAncestry(commits: Commits): Ancestry {
  const walks = new Map<string, ReadonlySet<string>>();
  const lists = new Map<string, readonly Commit[]>();

  function walkFrom(tip: string): ReadonlySet<string> {
    let walk = walks.get(tip);
    if (!walk) walks.set(tip, (walk = reachableFrom(commits, tip)));
    return walk;
  }

  return {
    contains: (tip, commit) => walkFrom(tip).has(commit),
    upTo: (tip) => {
      let list = lists.get(tip);
      if (!list) {
        const walk = walkFrom(tip);
        lists.set(tip, (list = [...commits.values()].filter(({ id }) => walk.has(id))));
      }
      return list;
    },
  };
}

import { resolveCommits } from '../history/resolveCommits';
import type { Repository } from '../history/repository';
import type { Milestone, Register } from '../register/schema';

/**
 * The full ids of what a register's milestones name, recorded hashes and refs, where this repository has them.
 * @param before what was found so: a hash doesn't move, and isn't asked for again; a reference is
 */
export async function milestoneCommits(
  repository: Repository,
  register: Register | null,
  signal?: AbortSignal,
  before: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const named = (register?.milestones ?? []).flatMap(({ commit, ref }) => [commit ?? [], ref ?? []].flat());
  const still = new Map([...before].filter(([revision, id]) => id.startsWith(revision.toLowerCase())));
  const asked = named.filter((revision) => !still.has(revision));
  return new Map([...still, ...(await resolveCommits(repository, asked, signal))]);
}

/**
 * The commit of each milestone, by id: its recorded hash, else what its ref points at now. A milestone whose commit this
 * repository doesn't have is left out.
 */
export function milestoneTips(
  milestones: readonly Milestone[],
  commits: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    milestones.flatMap(({ id, commit, ref }) => {
      const tip = commits.get(commit ?? ref ?? '');
      return tip === undefined ? [] : [[id, tip] as const];
    }),
  );
}

import { resolveCommits } from '../history/resolveCommits';
import type { Repository } from '../history/repository';
import type { Register } from '../register/schema';

/**
 * The commit of each milestone, by id: its recorded hash, else what its ref points at now. A milestone whose commit this
 * repository doesn't have is left out.
 */
export async function milestoneTips(
  repository: Repository,
  register: Register | null,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const named = (register?.milestones ?? []).map(({ id, commit, ref }) => ({ id, revision: commit ?? ref ?? '' }));
  const tips = await resolveCommits(
    repository,
    named.map(({ revision }) => revision),
    signal,
  );
  return new Map(named.flatMap(({ id, revision }) => (tips.has(revision) ? [[id, tips.get(revision)!] as const] : [])));
}

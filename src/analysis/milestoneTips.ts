import { resolveRevision } from '../history/repository';
import type { Repository } from '../history/repository';
import type { Register } from '../register/schema';
import { UserError } from '../wording/userError';

/**
 * The commit of each milestone, by id: its recorded hash, else what its ref points at now. A milestone whose commit this
 * repository doesn't have is left out.
 */
export async function milestoneTips(
  repository: Repository,
  register: Register | null,
): Promise<ReadonlyMap<string, string>> {
  const tips = new Map<string, string>();
  for (const { id, commit, ref } of register?.milestones ?? []) {
    const revision = commit ?? ref;
    if (!revision) continue;
    try {
      tips.set(id, await resolveRevision(repository, revision));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return tips;
}

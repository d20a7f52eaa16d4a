import type { Milestone } from '../register/schema';
import { message } from '../wording/message';
import type { Naming } from './facts';
import type { Finding } from './model';
import { entryFinding } from './rules/entryFinding';

/**
 * Milestones whose tag or branch is no longer the commit that was accepted. One that this clone doesn't have says nothing.
 * @param commits the ids of what milestones name, where this repository has them
 */
export function movedRefFindings(
  milestones: readonly Milestone[],
  commits: ReadonlyMap<string, string>,
  registerPath: string | null,
  naming: Naming,
): Finding[] {
  return milestones.flatMap(({ id, commit, ref, agreement }) => {
    const accepted = commit ? commits.get(commit) : undefined;
    const now = ref ? commits.get(ref) : undefined;
    if (!accepted || !now || !ref || accepted === now) return [];
    const args = { ref, milestone: id, commit: accepted.slice(0, 12), now: now.slice(0, 12) };
    const found = entryFinding(
      { naming, registerPath },
      {
        id: 'milestone/ref-moved',
        kind: 'milestones',
        entry: id,
        message: message('finding.ref-moved', args),
        evidence: [agreement, accepted],
      },
    );
    return { ...found, commit: now };
  });
}

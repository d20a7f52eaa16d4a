import type { Milestone, Register } from '../register/schema';
import { changedEntries } from './entryChanges';

type Milestones = Register['milestones'];

/**
 * The agreements whose event may be another's or on another day: those of milestones that changed, went or came, and of
 * those that such a one replaces, step by step. Null where entries can't be told apart.
 */
export function agreementsOfChangedMilestones(before: Milestones, after: Milestones): Set<string> | null {
  const changed = changedEntries(before, after);
  if (!changed) return null;
  const all: Milestone[] = [...(before ?? []), ...(after ?? [])];
  for (let size = -1; size !== changed.size;) {
    size = changed.size;
    for (const { id, replaced_by: next } of all) if (next && changed.has(next)) changed.add(id);
  }
  return new Set(all.filter(({ id }) => changed.has(id)).map(({ agreement }) => agreement));
}

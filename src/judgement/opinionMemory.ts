import type { Milestone } from '../register/schema';
import type { Delivery } from './milestones';
import type { JudgingContext } from './model';

/** A milestone's commit, as recorded at acceptance, before its ref, which can move. */
function targetOf({ commit, ref }: Milestone): string | null {
  return commit ?? ref ?? null;
}

/** The value, where no milestone was asked for; else one for each way in which those that were contain the commit. */
type Remembered<Value> =
  | { readonly value: Value; readonly asked?: undefined }
  | { readonly asked: readonly Milestone[]; readonly byAnswers: Map<string, Value> };

type Containment = Pick<Delivery, 'contains' | 'precedes'>;

/** What was computed, by key. */
export type OpinionMemory<Value, Key = number> = Map<Key, Remembered<Value>>;

export function newMemory<Value, Key = number>(): OpinionMemory<Value, Key> {
  return new Map<Key, Remembered<Value>>();
}

/**
 * Computes a value once per key and once per way in which the milestones that it asks for contain the commit, so that
 * commits between the same milestones share it.
 */
export function createRemembering(context: JudgingContext) {
  const order = new Map<string, boolean>();

  const within = (milestone: Milestone, commit: string) => {
    const target = targetOf(milestone);
    return target === null ? undefined : context.contains(target, commit);
  };

  function precedes(first: Milestone, second: Milestone): boolean {
    const [earlier, later] = [targetOf(first), targetOf(second)];
    if (earlier === null || later === null) return false;
    const key = `${earlier}\n${later}`;
    let answer = order.get(key);
    if (answer === undefined) order.set(key, (answer = context.contains(later, earlier) === true));
    return answer;
  }

  return <Value, Key>(
    memory: OpinionMemory<Value, Key>,
    key: Key,
    commit: string | undefined,
    compute: (containment: Containment) => Value,
  ): Value => {
    const known = memory.get(key);
    if (known && !known.asked) return known.value;
    const before = known?.byAnswers.get(answersOf(known.asked, commit, within));
    if (before !== undefined) return before;
    const asked = new Set<Milestone>();
    const contains = (milestone: Milestone) => {
      asked.add(milestone);
      return within(milestone, commit!);
    };
    const value = compute({ contains: commit === undefined ? null : contains, precedes });
    if (!known && asked.size === 0) {
      memory.set(key, { value });
      return value;
    }
    const entry = known ?? { asked: [...asked], byAnswers: new Map<string, Value>() };
    memory.set(key, entry);
    entry.byAnswers.set(answersOf(entry.asked, commit, within), value);
    return value;
  };
}

function answersOf(
  asked: readonly Milestone[],
  commit: string | undefined,
  within: (milestone: Milestone, commit: string) => boolean | undefined,
): string {
  return commit === undefined ? '' : asked.map((one) => String(within(one, commit)).charAt(0)).join('');
}

import { chainAbove } from '../judgement/chain';
import type { Link } from '../judgement/model';
import { classKey, whoIsNamed } from '../judgement/namedParties';
import { leavesDirectionOpen, speaksBetween, type Giver } from '../judgement/parties';
import type { Agreement, Register } from '../register/schema';

export interface Executed {
  /** `reversed`: by the roles in them nothing passes from the lower end to the upper. */
  readonly how: 'none' | 'reversed' | 'speaking';
  /** Ids of those by which something passes, in alphabetical order. */
  readonly agreements: readonly string[];
}

export const NONE_EXECUTED: Executed = { how: 'none', agreements: [] };

/**
 * Whether executed agreements name both ends of a link, as who they are or as one of a class: whatever they say, and from
 * when on.
 */
export function createExecutedBetween(register: Register): (link: Link) => Executed {
  const executed = (register.agreements ?? []).filter(({ status }) => status === 'executed' || status === 'terminated');
  const named = whoIsNamed(executed);
  const people = new Map((register.people ?? []).map((person) => [person.id, person]));
  const vendors = new Map((register.vendors ?? []).map((vendor) => [vendor.id, vendor]));

  /** As whom somebody may give: once, or under each engagement. */
  function giversOf(id: string): readonly Giver[] {
    const engagements = people.get(id)?.engagements ?? [];
    if (engagements.length === 0) return [{ id }];
    return engagements.map((engagement) => ({
      id,
      engaged: { type: engagement.type, with: chainAbove(register, vendors, engagement)[0]! },
    }));
  }

  return ({ lower, upper }) => {
    const taking = named.get(upper) ?? new Set<Agreement>();
    const speaking = new Set<string>();
    let hasReversed = false;
    for (const giver of giversOf(lower)) {
      const keys = [lower, ...(giver.engaged ? [classKey(giver.engaged.type, giver.engaged.with)] : [])];
      for (const agreement of keys.flatMap((key) => [...(named.get(key) ?? [])])) {
        if (!taking.has(agreement)) continue;
        if (isReversed(agreement, giver, upper)) hasReversed = true;
        else speaking.add(agreement.id);
      }
    }
    if (speaking.size > 0) return { how: 'speaking', agreements: [...speaking].sort() };
    return hasReversed ? { how: 'reversed', agreements: [] } : NONE_EXECUTED;
  };
}

/** Only where it names both itself: who else comes in by an amendment or a framework is not looked for. */
function isReversed({ parties }: Agreement, giver: Giver, upper: string): boolean {
  const names = (id: string) => parties.some((party) => 'ref' in party && party.ref === id);
  return (
    names(giver.id) &&
    names(upper) &&
    !speaksBetween(parties, giver, upper) &&
    !leavesDirectionOpen(parties, giver, upper)
  );
}

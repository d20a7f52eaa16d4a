import { chainAbove } from '../judgement/chain';
import type { Link } from '../judgement/model';
import { classKey, whoIsNamed } from '../judgement/namedParties';
import type { Register } from '../register/schema';

/** Whether an executed agreement names both ends of a link, as who they are or as one of a class: whatever it says, and from when on. */
export function createExecutedBetween(register: Register): (link: Link) => boolean {
  const executed = (register.agreements ?? []).filter(({ status }) => status === 'executed' || status === 'terminated');
  const named = whoIsNamed(executed);
  const people = new Map((register.people ?? []).map((person) => [person.id, person]));
  const vendors = new Map((register.vendors ?? []).map((vendor) => [vendor.id, vendor]));
  const keysOf = (id: string): readonly string[] => [
    id,
    ...(people.get(id)?.engagements ?? []).map((engagement) =>
      classKey(engagement.type, chainAbove(register, vendors, engagement)[0]!),
    ),
  ];
  return ({ lower, upper }) => {
    const taking = named.get(upper);
    if (!taking) return false;
    return keysOf(lower).some((key) => [...(named.get(key) ?? [])].some((agreement) => taking.has(agreement)));
  };
}

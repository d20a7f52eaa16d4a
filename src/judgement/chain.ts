import type { Engagement, Register, Vendor } from '../register/schema';

/** The parties upward from `party` to the organisation, both included. A circle of subcontractors ends where it closes. */
export function partiesAbove(
  register: Register,
  vendors: ReadonlyMap<string, Vendor>,
  party: string,
): readonly string[] {
  const organisation = register.organisation.id;
  const chain: string[] = [];
  for (let at = party; at !== organisation && !chain.includes(at);) {
    chain.push(at);
    at = vendors.get(at)?.subcontractor_of ?? organisation;
  }
  return [...chain, organisation];
}

/**
 * The parties above a person under an engagement, the first being the one that they work for. `for` names the next
 * party up, after the vendor or in place of `self`; above the organisation there is nobody.
 */
export function chainAbove(
  register: Register,
  vendors: ReadonlyMap<string, Vendor>,
  { party, for: next }: Engagement,
): readonly string[] {
  const organisation = register.organisation.id;
  if (party === organisation) return [organisation];
  if (party === 'self') return next && next !== 'self' ? partiesAbove(register, vendors, next) : [organisation];
  if (!next || next === party || next === 'self') return partiesAbove(register, vendors, party);
  return [party, ...partiesAbove(register, vendors, next).filter((above) => above !== party)];
}

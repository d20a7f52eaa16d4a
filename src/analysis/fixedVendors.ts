import type { MessageId } from '../wording/english';

/** Under whom lines are counted that no company has, by the id of that: what it is called. */
const NAMES: Readonly<Record<string, MessageId>> = {
  bot: 'vendor.bots',
  unknown: 'vendor.unknown',
  self: 'vendor.individuals',
};

/** @returns null for a vendor, the organisation, or a domain: without a register `self` is one */
export function fixedVendorName(id: string, hasRegister: boolean): MessageId | null {
  return (id === 'self' && !hasRegister ? null : NAMES[id]) ?? null;
}

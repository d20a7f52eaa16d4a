import type { Agreement, AgreementParty } from '../register/schema';

const GIVES: ReadonlySet<string> = new Set([
  'supplier',
  'contractor',
  'employee',
  'assignor',
  'licensor',
  'recipient',
  'mutual',
]);
const TAKES: ReadonlySet<string> = new Set(['client', 'employer', 'assignee', 'licensee', 'discloser', 'mutual']);

/** The lower end of a link; a person's employment decides which classes of parties include them. */
export interface Giver {
  readonly id: string;
  /** Of a person: the engagement's type, and the party it is with. */
  readonly engaged?: { readonly type: string; readonly with: string };
}

function gives(party: AgreementParty, giver: Giver): boolean {
  if (!GIVES.has(party.role ?? '')) return false;
  if ('ref' in party) return party.ref === giver.id;
  return party.class === giver.engaged?.type && party.of === giver.engaged.with;
}

/** The parties from whom rights and promises come. */
export function giversOf(parties: Agreement['parties']): readonly AgreementParty[] {
  return parties.filter(({ role }) => GIVES.has(role ?? ''));
}

/** Ids of the parties to whom they go; a class takes nothing. */
export function takersOf(parties: Agreement['parties']): readonly string[] {
  return parties.flatMap((party) => ('ref' in party && TAKES.has(party.role ?? '') ? party.ref : []));
}

/** Whether an agreement between these parties speaks on the link: the lower end gives and the upper takes. */
export function speaksBetween(parties: Agreement['parties'], giver: Giver, taker: string): boolean {
  return (
    parties.some((party) => gives(party, giver)) &&
    parties.some((party) => 'ref' in party && party.ref === taker && TAKES.has(party.role ?? ''))
  );
}

/** Whether someone gives and someone takes; else the list says nothing about direction. */
export function hasDirection(parties: Agreement['parties']): boolean {
  return parties.some((party) => GIVES.has(party.role ?? '')) && parties.some((party) => TAKES.has(party.role ?? ''));
}

import { gives, takes } from '../register/roles';
import type { Agreement, AgreementParty } from '../register/schema';

/** The lower end of a link; a person's employment decides which classes of parties include them. */
export interface Giver {
  readonly id: string;
  /** Of a person: the engagement's type, and the party it is with. */
  readonly engaged?: { readonly type: string; readonly with: string };
}

function isGiver(party: AgreementParty, giver: Giver): boolean {
  if ('ref' in party) return party.ref === giver.id;
  return party.class === giver.engaged?.type && party.of === giver.engaged.with;
}

function isTaker(party: AgreementParty, taker: string): boolean {
  return 'ref' in party && party.ref === taker;
}

/** The parties from whom rights and promises come. */
export function giversOf(parties: Agreement['parties']): readonly AgreementParty[] {
  return parties.filter(({ role }) => gives(role));
}

/** Ids of the parties to whom they go; a class takes nothing. */
export function takersOf(parties: Agreement['parties']): readonly string[] {
  return parties.flatMap((party) => ('ref' in party && takes(party.role) ? party.ref : []));
}

/** Whether an agreement between these parties speaks on the link: the lower end gives and the upper takes. */
export function speaksBetween(parties: Agreement['parties'], giver: Giver, taker: string): boolean {
  return (
    parties.some((party) => gives(party.role) && isGiver(party, giver)) &&
    parties.some((party) => takes(party.role) && isTaker(party, taker))
  );
}

/** Whether it would speak on the link if parties without a role had one. A witness has a role. */
export function leavesDirectionOpen(parties: Agreement['parties'], giver: Giver, taker: string): boolean {
  return (
    !speaksBetween(parties, giver, taker) &&
    parties.some((party) => isGiver(party, giver) && (party.role == null || gives(party.role))) &&
    parties.some((party) => isTaker(party, taker) && (party.role == null || takes(party.role)))
  );
}

/** Whether someone gives and someone takes; else the list says nothing about direction. */
export function hasDirection(parties: Agreement['parties']): boolean {
  return parties.some(({ role }) => gives(role)) && parties.some(({ role }) => takes(role));
}

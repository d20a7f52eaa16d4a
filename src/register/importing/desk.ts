import { createUniqueIds } from '../draft/uniqueIds';
import type { Register } from '../schema';
import { Companies } from './companies';
import { Papers } from './papers';
import { Roster } from './roster';
import type { Tracker } from './tracker';

/** What merging works on: a register of its own, which it changes, and ids that nobody has. */
export interface Desk {
  readonly register: Register;
  readonly tracker: Tracker;
  readonly roster: Roster;
  readonly companies: Companies;
  readonly papers: Papers;
  readonly agreementId: (...wishes: string[]) => string;
  /** SPDX expression of the licence that contributor agreements grant; null where nobody said. */
  readonly licence: string | null;
}

/** @param register is changed */
export function openDesk(register: Register, tracker: Tracker, licence: string | null): Desk {
  const partyId = createUniqueIds();
  const [agreementId, engagementId] = [createUniqueIds(), createUniqueIds()];
  const { organisation, vendors, people, agents, agreements } = register;
  // Each id asked for is taken from then on.
  partyId(organisation.id);
  for (const { id } of [...(vendors ?? []), ...(people ?? []), ...(agents ?? [])]) partyId(id);
  for (const { id } of agreements ?? []) agreementId(id);
  for (const { id } of (people ?? []).flatMap(({ engagements }) => engagements ?? [])) engagementId(id);
  const roster = new Roster(register, tracker, partyId, engagementId);
  const companies = new Companies(register, tracker, partyId);
  const papers = new Papers(register, tracker);
  return { register, tracker, roster, companies, papers, agreementId, licence };
}

import type { CalendarDay } from '../calendarDay';
import type { Dropped } from '../importers/dropped';
import type { ImportRecord } from '../importers/records';
import type { Register } from '../schema';
import { openDesk } from './desk';
import type { Desk } from './desk';
import { mergeAffiliation } from './mergeAffiliation';
import { mergeContract } from './mergeContract';
import { approvedDomains, mergeCorporate, mergeEmployee } from './mergeCorporate';
import { mergeIndividual } from './mergeIndividual';
import { ensureDco, mergeSignOff } from './mergeSignOff';
import { Tracker } from './tracker';
import type { EntryChange } from './tracker';

export interface MergeOptions {
  /** SPDX expression of the licence that contributor agreements grant, where the user said. */
  readonly licence?: string;
  /** The day that the project took up the DCO; default: of the first signed-off commit. */
  readonly dcoSince?: CalendarDay;
}

export interface Merged {
  /** The register given, with what the records add: entries stay at their places, new ones follow. */
  readonly register: Register;
  readonly changes: readonly EntryChange[];
  /** Records by the most that each led to. */
  readonly totals: { readonly added: number; readonly updated: number; readonly unchanged: number };
  readonly dropped: readonly Dropped[];
}

/**
 * Takes an export's records into a register. Nothing is removed and nothing that the register says is overruled; the same
 * records again change nothing. People are joined by address, account number or login, never by name.
 * @param register a valid one; left as it is
 */
export function mergeRecords(register: Register, records: readonly ImportRecord[], options: MergeOptions = {}): Merged {
  const copy = structuredClone(register);
  const ordered = [...records].sort((a, b) => compare(dayOf(a), dayOf(b)));
  const first = pass(copy, ordered, options);
  const changes = new Map(first.changes().map((change) => [`${change.list} ${change.id}`, change]));
  let last = first;
  // Rows that contradict each other can settle only when all have been seen.
  for (let again = 1; again < MOST_PASSES && last.changes().length > 0; again++) {
    last = pass(copy, ordered, options);
    for (const change of last.changes()) {
      const key = `${change.list} ${change.id}`;
      if (!changes.has(key)) changes.set(key, change);
    }
  }
  return { register: copy, changes: [...changes.values()], totals: first.totals(), dropped: last.dropped.list() };
}

const MOST_PASSES = 5;

/** @param register is changed */
function pass(register: Register, records: readonly ImportRecord[], { licence, dcoSince }: MergeOptions): Tracker {
  const tracker = new Tracker();
  const desk = openDesk(register, tracker, licence ?? null);
  for (const record of records) {
    if (record.kind === 'corporate') desk.companies.recognise(record.company, approvedDomains(record), record.line);
  }
  for (const record of records) tracker.record(() => merge(desk, record));
  const first = records.find((record) => record.kind === 'sign-off');
  if (first) ensureDco(desk, dcoSince ?? first.first);
  return tracker;
}

function merge(desk: Desk, record: ImportRecord): boolean {
  switch (record.kind) {
    case 'individual':
      return mergeIndividual(desk, record);
    case 'corporate':
      return mergeCorporate(desk, record);
    case 'employee':
      return mergeEmployee(desk, record);
    case 'affiliation':
      return mergeAffiliation(desk, record);
    case 'contract':
      return mergeContract(desk, record);
    case 'sign-off':
      return mergeSignOff(desk, record);
  }
}

/** The earliest first, so that an engagement begins with the first signature; otherwise as the export has them. */
function dayOf(record: ImportRecord): string {
  switch (record.kind) {
    case 'employee':
      return record.from;
    case 'sign-off':
      return record.first;
    case 'affiliation':
      return '';
    default:
      return record.signed ?? '';
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

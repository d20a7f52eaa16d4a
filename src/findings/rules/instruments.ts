import { createVersions, type Version } from '../../judgement/versions';
import type { Agreement } from '../../register/schema';
import type { RegisterFacts } from './registerFacts';

/** An agreement that matters today, and what it says as amended and completed from what it is under. */
export interface Instrument {
  readonly agreement: Agreement;
  readonly version: Version;
  /** What the agreement that it is under says; null where it is under none in force. */
  readonly above: Version | null;
}

type Facts = Pick<RegisterFacts, 'register' | 'index' | 'today'>;

/** By the register's index; most rules ask. */
const known = new WeakMap<Facts['index'], { readonly today: string; readonly instruments: readonly Instrument[] }>();

/** Executed or terminated, signed by today; amendments speak through what they amend. In the register's order. */
export function instrumentsOf(facts: Facts): readonly Instrument[] {
  const before = known.get(facts.index);
  if (before?.today === facts.today) return before.instruments;
  const instruments = readInstruments(facts);
  known.set(facts.index, { today: facts.today, instruments });
  return instruments;
}

function readInstruments({ register, index, today }: Facts): Instrument[] {
  const versions = createVersions(register, today);
  return (register.agreements ?? [])
    .filter(({ amends }) => !amends)
    .map((agreement): Instrument => {
      const parent = agreement.under ? index.agreements.get(agreement.under) : undefined;
      const above = parent && parent !== agreement ? versions.on(parent, today, 'assignment') : null;
      return { agreement, version: versions.on(agreement, today, 'assignment'), above: above?.executed ? above : null };
    })
    .filter(({ version }) => version.executed);
}

/** Those that speak of an assignment in words of their own: what an order only takes over is its framework's matter. */
export function assignmentsOf(facts: Facts): Instrument[] {
  return instrumentsOf(facts).filter(
    ({ version, above }) => languageOf(version) !== null && version.worded !== above?.worded,
  );
}

export function languageOf({ terms }: Version) {
  return terms.ip_assignment?.language ?? null;
}

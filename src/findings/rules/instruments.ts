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

/** Executed or terminated, signed by today; amendments speak through what they amend. In the register's order. */
export function instrumentsOf({ register, index, today }: Pick<RegisterFacts, 'register' | 'index' | 'today'>) {
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
export function assignmentsOf(facts: Pick<RegisterFacts, 'register' | 'index' | 'today'>): Instrument[] {
  return instrumentsOf(facts).filter(
    ({ version, above }) => languageOf(version) !== null && version.worded !== above?.worded,
  );
}

export function languageOf({ terms }: Version) {
  return terms.ip_assignment?.language ?? null;
}

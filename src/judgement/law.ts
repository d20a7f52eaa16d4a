/**
 * What judging asks of the law. Countries are ISO 3166-1 alpha-2. `unknown` is an answer: nothing is then concluded
 * from the law.
 */
export interface Law {
  /** Who holds the rights in an employee's work when no contract says anything. */
  readonly employeeWork: (country: string) => 'employer' | 'employee' | 'unknown';
  /** Whether rights can't be transferred there, only granted exclusively. */
  readonly knowsNoTransfer: (country: string) => boolean;
  /** How long an assignment lasts (ISO 8601) that states no duration; null where it lasts, or where that is unknown. */
  readonly unstatedDuration: (country: string) => string | null;
}

/** US: 17 U.S.C. 101, 201(b). IN: Copyright Act 1957, s. 17(c). */
const EMPLOYERS_WORK: ReadonlySet<string> = new Set(['US', 'IN']);
/** DE: UrhG s. 29(1). AT: UrhG s. 23(3). */
const NO_TRANSFER: ReadonlySet<string> = new Set(['DE', 'AT']);
/** IN: Copyright Act 1957, s. 19(5), counted from the date of the assignment. */
const UNSTATED: Readonly<Record<string, string>> = { IN: 'P5Y' };

/** The little that judging knows by itself; for every other country the answer is unknown. */
export const BUILT_IN_LAW: Law = {
  employeeWork: (country) => (EMPLOYERS_WORK.has(country) ? 'employer' : 'unknown'),
  knowsNoTransfer: (country) => NO_TRANSFER.has(country),
  unstatedDuration: (country) => UNSTATED[country] ?? null,
};

/** `US-CA` is in `US`. */
export function countryOf(jurisdiction: string): string {
  return jurisdiction.slice(0, 2);
}

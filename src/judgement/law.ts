import type { CalendarDay } from '../register/calendarDay';
import { LAW_TABLE } from './lawData';
import type { LawRules, LawTable } from './lawRules';

/**
 * What judging and findings ask of the law. Countries are ISO 3166-1 alpha-2. `unknown` is an answer: nothing is then
 * concluded from the law.
 */
export interface Law {
  /** Who holds the rights in an employee's work of that day when no contract says anything. */
  readonly employeeWork: (country: string, on: CalendarDay) => 'employer' | 'employee' | 'unknown';
  /** Whether rights can't be transferred there, only granted exclusively. */
  readonly knowsNoTransfer: (country: string) => boolean;
  /** How long an assignment of that day lasts (ISO 8601) that states no duration; null where it lasts, or where that is unknown. */
  readonly unstatedDuration: (country: string, on: CalendarDay) => string | null;
  /** The rules of `US` or `US-CA`, the part's own before the country's; empty where none is on record. */
  readonly rulesOf: (jurisdiction: string) => LawRules;
  readonly reviewed: CalendarDay;
  readonly reviewBy: CalendarDay;
  /** The days on which rules began: days on both sides of one are not judged alike. */
  readonly changes: readonly CalendarDay[];
}

const NO_RULES: LawRules = {};

export function createLaw({ reviewed, reviewBy, jurisdictions }: LawTable): Law {
  const rules = new Map<string, LawRules>(
    Object.entries(jurisdictions).map(([id, own]) => [id, { ...jurisdictions[countryOf(id)], ...own }]),
  );
  const rulesOf = (jurisdiction: string) => rules.get(jurisdiction) ?? rules.get(countryOf(jurisdiction)) ?? NO_RULES;
  return {
    employeeWork: (country, on) => {
      const rule = rulesOf(country).employeeWork;
      return rule && governs(rule, on) ? rule.says : 'unknown';
    },
    knowsNoTransfer: (country) => rulesOf(country).transfer?.says === 'grant_only',
    unstatedDuration: (country, on) => {
      const rule = rulesOf(country).unstatedDuration;
      return rule && rule.says !== 'must_be_stated' && governs(rule, on) ? rule.says : null;
    },
    rulesOf,
    reviewed,
    reviewBy,
    changes: [...new Set([...rules.values()].flatMap(daysOf))].sort(),
  };
}

/** The law as src/judgement/lawData.ts has it, which is not all of it: for every other country the answer is unknown. */
export const BUILT_IN_LAW: Law = createLaw(LAW_TABLE);

/** `US-CA` is in `US`. */
export function countryOf(jurisdiction: string): string {
  return jurisdiction.slice(0, 2);
}

function governs({ since, unsettled }: { since?: CalendarDay; unsettled?: true }, on: CalendarDay): boolean {
  return !unsettled && (since === undefined || since <= on);
}

function daysOf(rules: LawRules): CalendarDay[] {
  return Object.values(rules).flatMap((rule: unknown) =>
    typeof rule === 'object' && rule !== null && 'since' in rule ? [rule.since as CalendarDay] : [],
  );
}

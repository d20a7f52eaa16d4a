import type { CalendarDay } from '../register/calendarDay';

/** One rule of one country's law. What isn't certain has no rule, and counts as unknown. */
export interface LawRule<Says> {
  readonly says: Says;
  /** Statute and section. */
  readonly source: string;
  /** The first day that it governs; without one, it is older than what is judged. */
  readonly since?: CalendarDay;
  /** The text leaves open whether it reaches the case: findings may name it, and judging concludes nothing from it. */
  readonly unsettled?: true;
  /** What `says` leaves out; for docs/law.md. */
  readonly note?: string;
}

/** The rules of a country, or of a part of it, that bear on who holds software. */
export interface LawRules {
  /** Who holds what an employee writes on the job, when no contract says anything. */
  readonly employeeWork?: LawRule<'employer' | 'employee'>;
  /** Who holds what a contractor writes to order, when no contract says anything. */
  readonly commissionedWork?: LawRule<'author' | 'client'>;
  /** `grant_only`: copyright can't be transferred, only exclusive rights in it can be granted. */
  readonly transfer?: LawRule<'grant_only'>;
  /** The form without which an assignment is void, or can't be proved. */
  readonly form?: LawRule<'none' | 'written' | 'written_signed'>;
  /** How long an assignment lasts (ISO 8601) that doesn't say. */
  readonly unstatedDuration?: LawRule<`P${number}Y` | 'must_be_stated'>;
  /** How far an assignment reaches that doesn't say; `home`: one country. */
  readonly unstatedTerritory?: LawRule<'home' | 'must_be_stated'>;
  /** What becomes of the modes of use that an assignment doesn't name. */
  readonly unstatedUse?: LawRule<'not_assigned' | 'by_purpose' | 'narrowly'>;
  /** How long an assignee may leave the rights unused, unless otherwise agreed (ISO 8601). */
  readonly lapse?: LawRule<`P${number}Y`>;
  /** What the label `work made for hire` does for a contractor's work. */
  readonly workForHire?: LawRule<'listed_works_only'>;
  /** In software: `survive` means that they stay with the author, and whether they can be waived isn't on record. */
  readonly moralRights?: LawRule<'none' | 'waivable' | 'unwaivable' | 'survive'>;
  /** Limits on what an employment contract can assign of inventions. */
  readonly inventionLimits?: LawRule<'limited'>;
}

/** A country, or a part of it whose own rules stand in the place of the country's. */
export interface Jurisdiction extends LawRules {
  readonly name: string;
}

export interface LawTable {
  /** The day up to which the law was looked at. */
  readonly reviewed: CalendarDay;
  /** After this day, findings say that the table is old. */
  readonly reviewBy: CalendarDay;
  /** By ISO 3166-1 alpha-2 (`US`) or ISO 3166-2 (`US-CA`). */
  readonly jurisdictions: Readonly<Record<string, Jurisdiction>>;
}

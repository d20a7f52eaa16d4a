import type { Law } from '../../judgement/law';
import type { CalendarDay } from '../../register/calendarDay';
import type { RegisterIndex } from '../../register/indexed';
import type { Register } from '../../register/schema';
import type { Naming } from '../facts';
import type { Finding } from '../model';

/** What a rule about the register's own entries looks at: no history, but for the lines that depend on an entry. */
export interface RegisterFacts {
  readonly register: Register;
  readonly index: RegisterIndex;
  readonly today: CalendarDay;
  readonly law: Law;
  readonly naming: Naming;
  /** Where findings stand that have no entry of their own. */
  readonly registerPath: string | null;
  /** Surviving lines whose verdict rests on an agreement. */
  readonly linesOfAgreement: (id: string) => number;
  /** Surviving lines that are counted under a vendor, the organisation or a person. */
  readonly linesOfParty: (id: string) => number;
  /** Vendors with surviving lines in an asset's paths, where history was read. */
  readonly vendorsIn?: (asset: string) => ReadonlySet<string>;
}

/** One subject's findings. Pure: the same facts give the same findings, in the register's order. */
export type RegisterRule = (facts: RegisterFacts) => Finding[];

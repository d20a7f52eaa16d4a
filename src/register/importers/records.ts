import type { CalendarDay } from '../calendarDay';
import type { Agreement } from '../schema';

/** Whom an export names. At least one of the addresses, the login or the account number is there. */
export interface Signer {
  /** Null where the export knows an account or address alone. */
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly github: string | null;
  /** Decimal, without leading zeros. */
  readonly githubId: string | null;
}

export interface PaperReference {
  readonly uri?: string;
  readonly version?: string;
}

/** How a signature stands; `terminated` may have no day. */
interface Standing {
  readonly status: 'draft' | 'sent' | 'executed' | 'terminated';
  readonly signed: CalendarDay | null;
  readonly terminatedOn: CalendarDay | null;
  readonly document: PaperReference;
}

interface Row {
  /** 1-based, where the export is a text. */
  readonly line: number | null;
}

/** A person's own contributor agreement with the organisation. */
export interface IndividualRecord extends Row, Standing {
  readonly kind: 'individual';
  readonly signer: Signer;
  /** As an agreement's scope lists them; null where the export names none. */
  readonly repositories: readonly string[] | null;
}

/** A person on a company's list, both days inclusive. */
export interface Listed extends Row {
  readonly signer: Signer;
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
}

/** A company's contributor agreement, with those it lists. */
export interface CorporateRecord extends Row, Standing {
  readonly kind: 'corporate';
  readonly company: string;
  readonly domains: readonly string[];
  readonly listed: readonly Listed[];
}

/** An employee who acknowledges that the company's agreement covers them. */
export interface EmployeeRecord extends Row {
  readonly kind: 'employee';
  readonly company: string;
  readonly signer: Signer;
  readonly from: CalendarDay;
}

/** For whom somebody worked, and when. Nothing was signed by that. */
export interface AffiliationRecord extends Row {
  readonly kind: 'affiliation';
  readonly signer: Signer;
  readonly spans: readonly {
    readonly line: number;
    /** Null: on their own account. */
    readonly company: string | null;
    readonly start: CalendarDay | null;
    readonly end: CalendarDay | null;
  }[];
}

/** Any agreement with a company or a person. */
export interface ContractRecord extends Row, Standing {
  readonly kind: 'contract';
  /** The contract system's. */
  readonly id: string | null;
  readonly type: Agreement['type'];
  readonly with: { readonly company: string } | { readonly signer: Signer };
  readonly effective: CalendarDay | null;
  readonly end: CalendarDay | null;
  readonly governingLaw: string | null;
}

/** Somebody whose commits are signed off, since their first. */
export interface SignOffRecord extends Row {
  readonly kind: 'sign-off';
  readonly signer: Signer;
  readonly first: CalendarDay;
}

/** What an export says, whatever system it comes from. */
export type ImportRecord =
  IndividualRecord | CorporateRecord | EmployeeRecord | AffiliationRecord | ContractRecord | SignOffRecord;

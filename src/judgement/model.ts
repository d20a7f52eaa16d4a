import type { Signatory, Stamp } from '../history/model';
import type { RepositoryNames } from '../history/repositoryNames';
import type { TermName } from '../register/schema';

/** From best to worst; `exempt` (bots, third-party work) and `not_judged` stand outside the order. */
export const STATUSES = [
  'covered',
  'partly',
  'out_of_scope',
  'expired',
  'not_yet_effective',
  'unknown',
  'exempt',
  'not_judged',
] as const;
export type Status = (typeof STATUSES)[number];

/** From best to worst, then the two that stand outside the order: `third_party` and `none` (bots). */
export const OWNERSHIP_STATES = [
  'assigned',
  'pending',
  'joint',
  'background_ip',
  'licensed',
  'unknown',
  'retained',
  'third_party',
  'none',
] as const;
export type OwnershipState = (typeof OWNERSHIP_STATES)[number];

/** What a `pending` ownership waits on, in the order of rule 9. */
export const WAITS = ['milestone', 'no-milestone', 'after-acquired', 'assignment-not-executed'] as const;
export type WaitsOn = (typeof WAITS)[number];

export type Basis = 'express' | 'reverted' | 'work-for-hire-only' | 'default_rule' | 'statute';

export interface Ownership {
  readonly state: OwnershipState;
  readonly basis?: Basis;
  /** A vendor's id, of `background_ip`. */
  readonly owner?: string;
  readonly waitsOn?: WaitsOn;
  /** The milestone waited on. */
  readonly milestone?: string;
  /** Of `pending`: the agreement that promises, by which the rights pass when something happens, or that had ended by then. */
  readonly agreement?: string;
  /** The party that holds the rights where they are not assigned. */
  readonly holder?: string;
  readonly conditional?: boolean;
  /** Where the law knows no transfer. */
  readonly effect?: 'exclusive_rights';
  /** SPDX expression, of `third_party` and `licensed`. */
  readonly licence?: string;
}

/** A link of the chain: ids of people, vendors, the organisation. */
export interface Link {
  readonly lower: string;
  readonly upper: string;
}

export interface Gap {
  readonly link: Link;
  readonly term: TermName;
  readonly reason: Reason;
  /** The agreement that came nearest. */
  readonly agreement: string | null;
}

/** Ids, stable in JSON; wording/ has a sentence for each. */
export const REASONS = [
  'no-register',
  'domain-only',
  'identity-unresolved',
  'no-human-author',
  'no-engagement',
  'no-agreement',
  'without-roles',
  'unsigned',
  'termination-undated',
  'out-of-scope',
  'scope-unclear',
  'expired',
  'not-yet-effective',
  'not-assigned',
  'signed-later',
  'draft-entry',
  'date-boundary',
  'ambiguous-capacity',
  'shared-identity',
  'conflicting-terms',
  'form-not-shown',
  'after-acquired',
  'trigger-after-end',
  'milestone-by-date',
  'no-milestone',
  'milestone-unresolved',
  'in-background-path',
  'made-during-engagement',
  'person-unknown',
  'statute',
  'warranted',
  'bot',
  'co-author',
  'ai-assisted',
  'third-party',
  'before-shallow-boundary',
  'uncommitted',
  'unreadable',
] as const;
export type Reason = (typeof REASONS)[number];

/** One question: who, when, where. */
export interface Authorship {
  readonly author: Stamp;
  /** Without one, the committer's date is not compared. */
  readonly committer?: Stamp;
  /** In the authoring commit. */
  readonly path: string;
  /** Where the line is now, which others' work is told by as well; default `path`. */
  readonly pathNow?: string;
  readonly commit?: string;
  readonly coAuthors?: readonly Signatory[];
  readonly signedOffBy?: readonly Signatory[];
  /** A trailer such as `Assisted-by` names an AI tool. */
  readonly aiTrailer?: boolean;
}

/** What is said of one of several who wrote a line together. */
export interface VerdictPart extends Pick<Verdict, 'person' | 'vendor' | 'agreements' | 'gaps' | 'reasons'> {
  /** Who that is, where it isn't the author. */
  readonly coAuthor?: Signatory;
}

export interface Verdict {
  readonly status: Status;
  readonly ownership: Ownership;
  /** The author's person id; null if not in the register. */
  readonly person: string | null;
  /**
   * Under whom the line is counted: the organisation's id, a vendor's id (also where only the domain matched), `self`
   * (individuals on their own account), `bot`, `unknown`; without a register the e-mail domain.
   */
  readonly vendor: string;
  /** Ids of the agreements that the verdict rests on, each once, in chain order. */
  readonly agreements: readonly string[];
  readonly gaps: readonly Gap[];
  readonly reasons: readonly Reason[];
  /** The co-author whose answer decides, where it isn't the author's. */
  readonly coAuthor?: Signatory;
  /** Where several people's answers were joined, what is said of each alone: of the author first. */
  readonly parts?: readonly VerdictPart[];
  /** The one of them whose answer decides: the author's, or that of `coAuthor`. */
  readonly decidedBy?: VerdictPart;
  /** Contract clauses behind the ownership: agreement id to clause. */
  readonly clauses: Readonly<Record<string, string>>;
  readonly ai: boolean;
  /** A milestone was taken by date, not by ancestry. */
  readonly assumed?: boolean;
  /** Continuing terms that still bind today, by term, where any instrument on the chain states them. */
  readonly inForceToday: Readonly<Record<string, boolean>>;
}

/** What judging needs besides the register; all of it input, so that a report can be repeated. */
export interface JudgingContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /**
   * Whether the commit that `milestone` names (a hash or a ref) contains `commit` (a hash, or another milestone's hash
   * or ref); undefined if either can't be found.
   */
  readonly contains: (milestone: string, commit: string) => boolean | undefined;
  /** What the repository is called, for agreements whose scope lists repositories. Without it, only `*` and `**` match. */
  readonly repository?: RepositoryNames;
}

export type Judge = (question: Authorship) => Verdict;

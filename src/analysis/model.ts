import type { Finding } from '../findings/model';
import type { CopiedLines } from '../findings/snippets/copiedLines';
import type { SignatureState } from '../history/signatures/model';
import type { Ownership, Status } from '../judgement/model';
import type { Agreement, Asset } from '../register/schema';
import type { Message } from '../wording/message';

/**
 * The one value that every surface reads: a number is the same in the terminal, JSON, HTML and the editor because it
 * comes from here. Line counts are of the lines in text files at `head`; each line is counted once.
 */
export interface Analysis {
  readonly repository: RepositoryFacts;
  readonly madeBy: MadeBy;
  /** The commit analysed, its full id. */
  readonly head: string;
  readonly register: RegisterFacts | null;
  /** The day that agreements and milestones were judged by. */
  readonly today: string;
  readonly totals: Totals;
  /** Sorted by path, by code unit. */
  readonly files: readonly FileAnalysis[];
  /** Most lines first, then by key. Contributors without surviving lines are listed too. */
  readonly contributors: readonly Contributor[];
  /** Most lines first, then by id. */
  readonly vendors: readonly VendorAnalysis[];
  readonly agreements: readonly AgreementAnalysis[];
  /** Surviving lines by the year they were written in; they add up to `totals.lines`. By year, then most lines first. */
  readonly timeline: readonly WrittenLines[];
  /** What of the tree lies in the register's assets; null where it lists none. */
  readonly assets: AssetsAnalysis | null;
  /** Files with lines of known works, by path; null where nothing was compared. */
  readonly copies: readonly CopiedFile[] | null;
  /** Sorted by severity, id, path, first line. Suppressed ones are not here. */
  readonly findings: readonly Finding[];
  /** One for each severity and rule of theirs. */
  readonly findingLines: readonly FindingLines[];
  /** Suppressions that took effect, with what they silenced; they never move totals. */
  readonly suppressed: readonly SuppressedFindings[];
  /** What could not be known, said and not guessed. */
  readonly unknowns: readonly Unknown[];
  /** Things to know about the run: an unconfigured ignore-revs file, a shallow clone. */
  readonly notes: readonly Message[];
}

/** How much the findings of one rule and severity are about. */
export interface FindingLines extends Pick<Finding, 'id' | 'severity'> {
  /** Different lines: findings of one rule may be about the same ones. */
  readonly lines: number;
}

export interface CopiedFile {
  readonly path: string;
  /** By line. */
  readonly copied: readonly CopiedLines[];
}

/** With other versions the same commit may come to something else. */
export interface MadeBy {
  /** Of this program. */
  readonly version: string;
  /** Of git, like `2.39.5`. */
  readonly git: string;
}

export interface RepositoryFacts {
  /** The folder's name. */
  readonly name: string;
  readonly shallow: boolean;
  /** Commits reachable from `head`. */
  readonly commits: number;
  /** ISO 8601 with offset. */
  readonly headDate: string;
  /** Where it comes from, as a URI without user or password; null where nothing says. */
  readonly origin: string | null;
}

export interface RegisterFacts {
  /** As the user named it, or from the repository's root. */
  readonly path: string;
  readonly organisation: { readonly id: string; readonly name: string };
  /** SHA-256 of the file's bytes, so that a report names the register it was made from. */
  readonly sha256: string;
}

/** `pending` stands apart by what it waits on, `assigned` by condition: see ownershipKey. */
export type OwnershipKey = string;

export interface Totals {
  readonly files: number;
  readonly lines: number;
  /** Each of these three sums to `lines`. Keys without lines are left out. */
  readonly byOwnership: Readonly<Record<OwnershipKey, number>>;
  readonly byVendor: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  /** Lines whose commit names an AI tool. */
  readonly ai: number;
  /** Lines whose commit carries a signature. */
  readonly signed: number;
  /** The same by what a check of them gave; they sum to `signed`. Null where none was asked for. */
  readonly signatures: Readonly<Partial<Record<SignatureState, number>>> | null;
}

export interface Share {
  readonly id: string;
  readonly lines: number;
}

/** Lines that were written in one year and are counted under one vendor. */
export interface WrittenLines {
  /** Of the author's date, by the author's clock; null where no commit is known, or its date is no date. */
  readonly year: number | null;
  readonly vendor: string;
  readonly lines: number;
}

/** Somebody's lines that are counted under one vendor. */
export interface VendorShare extends Share {
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  /** Lines that rest on each agreement, most first; a line may rest on several. */
  readonly byAgreement: Readonly<Record<string, number>>;
}

export interface FileAnalysis {
  readonly path: string;
  readonly lines: number;
  /** Most lines first. */
  readonly vendors: readonly Share[];
  /** Contributor keys, most lines first. */
  readonly people: readonly Share[];
  /** The worst line's. */
  readonly status: Status;
  /** The worst line's. */
  readonly ownership: Ownership;
  readonly byOwnership: Readonly<Record<OwnershipKey, number>>;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  /** Lines that rest on each agreement, most first; a line may rest on several. */
  readonly agreements: readonly Share[];
  /** They add up to `lines`. */
  readonly written: readonly WrittenLines[];
  /** The SPDX expression that it states, in itself or beside it; null where it states none, or wasn't read. */
  readonly licence: string | null;
  readonly ai: number;
  readonly signed: number;
  /** Ids of the findings that name this file, each once, sorted. */
  readonly findings: readonly string[];
}

export interface Contributor {
  /** The person's id in the register, an agent's id, else the case-folded e-mail address. */
  readonly id: string;
  /** As the register, else the mailmap, else the newest commit says. */
  readonly name: string;
  /** Case-folded, sorted. */
  readonly emails: readonly string[];
  readonly kind: 'person' | 'bot' | 'ai_tool' | 'unrostered';
  /** Of the latest work. */
  readonly vendor: string;
  /** All that their lines are counted under, most lines first: somebody may have written for one after the other. */
  readonly vendors: readonly VendorShare[];
  /** As author, reachable from `head`. */
  readonly commits: number;
  readonly lines: number;
  readonly files: number;
  /** `YYYY-MM-DD`, author dates. */
  readonly firstCommit: string | null;
  readonly lastCommit: string | null;
  /** Of surviving lines: the worst; `not_judged` without lines. */
  readonly status: Status;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  readonly byOwnership: Readonly<Record<OwnershipKey, number>>;
  /** Ids of those behind the lines; of lines that others wrote as well, the contributor’s own. */
  readonly agreements: readonly string[];
  /** Gaps and reasons behind the worst lines, rendered by wording/, most lines first. */
  readonly reasons: readonly Message[];
}

export interface VendorAnalysis {
  /** A key of `totals.byVendor`. */
  readonly id: string;
  readonly name: string;
  /** Two characters: the explorer badge. */
  readonly tag: string;
  readonly kind: 'organisation' | 'vendor' | 'individuals' | 'bots' | 'domain' | 'unknown';
  readonly jurisdiction: string | null;
  readonly lines: number;
  readonly files: number;
  readonly contributors: number;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  readonly byOwnership: Readonly<Record<OwnershipKey, number>>;
}

/** A name as the register has it, or a sentence for a class of people. */
export type PartyName = string | Message;

export interface AgreementAnalysis {
  readonly id: string;
  readonly type: Agreement['type'];
  readonly status: Agreement['status'];
  /** Display names, lower party first as the register lists them. */
  readonly parties: readonly PartyName[];
  readonly signed: string | null;
  readonly effective: string | null;
  /** The earlier of end and termination; null for open-ended. */
  readonly end: string | null;
  readonly inForceToday: boolean;
  /** Surviving lines whose verdict rests on it. */
  readonly lines: number;
  /** 1-based, in the register. */
  readonly registerLine: number | null;
}

/** Text files and what their lines add up to. */
export interface AssetLines {
  readonly files: number;
  readonly lines: number;
  /** Each of these two sums to `lines`. */
  readonly byOwnership: Readonly<Record<OwnershipKey, number>>;
  readonly byStatus: Readonly<Partial<Record<Status, number>>>;
  /** The files, sorted. */
  readonly paths: readonly string[];
}

export interface AssetAnalysis extends AssetLines {
  readonly id: string;
  readonly class: Asset['class'];
  readonly sensitivity: Exclude<Asset['sensitivity'], undefined>;
  /** A display name; null where the register names none. */
  readonly owner: string | null;
  /** An SPDX expression; null for what isn't entered as others' work. */
  readonly thirdPartyLicence: string | null;
  /** Where it is, if it isn't in git. */
  readonly uri: string | null;
  /** Whether its entry names paths at all. */
  readonly hasPaths: boolean;
}

export interface AssetClassAnalysis extends AssetLines {
  readonly class: Asset['class'];
  /** Most lines first. */
  readonly assets: readonly AssetAnalysis[];
}

/** A file may lie in several assets, and then counts in each: what assets add up to may be more than there is. */
export interface AssetsAnalysis {
  /** Most lines first; a file counts once in each. */
  readonly classes: readonly AssetClassAnalysis[];
  /** In no asset. */
  readonly outside: AssetLines;
  /** In none for certain: a pattern was refused that may be the one. */
  readonly open: AssetLines;
}

export interface SuppressedFindings {
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  readonly expires: string;
  readonly findings: number;
  readonly lines: number;
  /** Those that it silenced. */
  readonly silenced: readonly Finding[];
}

export interface Unknown {
  readonly path: string | null;
  readonly lines: number;
  readonly message: Message;
}

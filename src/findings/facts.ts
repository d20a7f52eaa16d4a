import type { Commit } from '../history/model';
import type { Verdict } from '../judgement/model';
import type { PlacedKind } from '../register/entryPlaces';
import type { EntryPlace } from '../register/readResult';

/** A run of lines with one origin and its verdict. `commit` is null for lines without one (boundary, uncommitted). */
export interface JudgedSegment {
  /** 1-based, in the file as it is now. */
  readonly line: number;
  readonly count: number;
  readonly commit: Commit | null;
  readonly originalLine: number;
  readonly originalPath: string;
  readonly verdict: Verdict;
}

/** Lines of one origin with one verdict, wherever in a file they are. */
export type OriginLines = Pick<JudgedSegment, 'commit' | 'originalPath' | 'verdict' | 'count'>;

/** A file's lines by origin, and which lines of it each has. */
export interface OriginRuns {
  readonly origins: readonly OriginLines[];
  /** For each run of lines, in file order, three numbers: its first line (1-based), its length, its origin's place. */
  readonly runs: Int32Array;
}

/** Names for ids, as a reader knows them. */
export interface Naming {
  /** Of an organisation, vendor or person; the id itself where the register has no name. */
  readonly party: (id: string) => string;
  /** Equal where the organisation and all vendors have the same names: a person's is asked for where their entry is. */
  readonly partyNames: string;
  /** Where a register entry stands, null where there is none. */
  readonly entry: (kind: PlacedKind, id: string) => EntryPlace | null;
  /** The contributor's key and display name: by the register, then the mailmap, then the commit. */
  readonly contributor: (name: string, email: string, day: string) => { readonly id: string; readonly name: string };
}

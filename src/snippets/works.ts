/** What a work is in a store for. */
export type WorkRole =
  | 'work'
  /** What compilers and bundlers write into everybody's files: no copy. */
  | 'helper'
  /** Looked at when a store is built, to find what is common knowledge; nothing of it is kept. */
  | 'background';

/** A work that others may have copied from. */
export interface Work {
  readonly name: string;
  /** Without a version: `pkg:npm/lodash`. */
  readonly purl: string;
  /** SPDX expression of the work as a whole. */
  readonly licence: string;
  /** Where its users know it from; null where nobody said. */
  readonly home: string | null;
  readonly role: WorkRole;
  /** Whose copyright its files state, the most frequent ones; left out where nobody looked. */
  readonly holders?: readonly string[];
}

/** A file of a version of a work. */
export interface SourceFile {
  /** From the top of the work, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
  /** SPDX expression that the file states of itself; null where it states none. */
  readonly licence: string | null;
}

export interface SourceVersion {
  readonly version: string;
  /** Read twice. */
  readonly files: Iterable<SourceFile>;
}

/** A work to build a store from. */
export interface SourceWork {
  readonly work: Work;
  /** Newest first. */
  readonly versions: readonly SourceVersion[];
  /** At most so many postings a tier: of a bigger work grams farther apart are kept. Unlimited where left out. */
  readonly postings?: number;
  /** Whether all grams of short functions are kept, as far as `postings` has room: little is left of them once they are edited. */
  readonly dense?: boolean;
}

/** What git says, as plain values. Raw: no mailmap, no register; those are applied by whoever reads. */

/** A name and address as a commit or a trailer states them. */
export interface Signatory {
  readonly name: string;
  readonly email: string;
}

export interface Stamp extends Signatory {
  /** Seconds since the epoch. */
  readonly time: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

export interface Trailer {
  readonly key: string;
  readonly value: string;
}

/** What a signature is made with, as its first line says. */
export type SignatureFormat = 'openpgp' | 'x509' | 'ssh' | 'unknown';

export interface Commit {
  /** 40 or 64 hex digits. */
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: Stamp;
  readonly committer: Stamp;
  readonly subject: string;
  readonly trailers: readonly Trailer[];
  /** From `Co-authored-by`, in order, each address once. */
  readonly coAuthors: readonly Signatory[];
  /** From `Signed-off-by`: an attestation, not authorship. */
  readonly signedOffBy: readonly Signatory[];
  /** Null for none. Whether a signature verifies is another question: verifySignatures. */
  readonly signature: SignatureFormat | null;
}

/**
 * A run of lines with one origin. `commit` is null for lines whose commit isn't known: `boundary` (older than a shallow
 * clone's boundary) or `uncommitted`.
 */
export interface Segment {
  /** 1-based. */
  readonly line: number;
  readonly count: number;
  readonly commit: string | null;
  /** The line number and path in `commit`. */
  readonly originalLine: number;
  readonly originalPath: string;
  readonly reason?: 'boundary' | 'uncommitted';
}

/** Why a file's lines can't be owned: each is listed among the report's unknowns. */
export type UnreadReason = 'too-large' | 'not-utf8-path' | 'missing-blob' | 'blame-failed' | 'timed-out';

export interface TreeFile {
  readonly path: string;
  /** The blob's id; a submodule's commit. */
  readonly blob: string;
  readonly kind: 'text' | 'binary' | 'link' | 'submodule' | 'unread';
  /** Bytes; 0 for a submodule. */
  readonly size: number;
  /** As git blame counts: a last line without a newline is a line. 0 unless `text`, or `unread` because `too-large`. */
  readonly lines: number;
  readonly unread?: UnreadReason;
}

export interface FileLines {
  readonly path: string;
  /** In file order, every line exactly once. Empty when unread. */
  readonly segments: readonly Segment[];
  readonly unread?: UnreadReason;
}

/** Work done of work known. */
export type Progress = (done: number, total: number) => void;

export interface Waiting {
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

import type { Work } from './works';

/**
 * A store's bytes: the length of the head (4 bytes, low byte first), the head as JSON filled up with blanks to a multiple of four, then
 * the arrays of `Parts` in their order, each filled up to a multiple of four.
 */
export interface StoreHead {
  readonly format: 1;
  readonly works: readonly StoredWork[];
  readonly licences: readonly string[];
  /** By work. */
  readonly paths: readonly (readonly string[])[];
  /** Lengths of the arrays, in elements. */
  readonly lengths: readonly number[];
}

export interface StoredWork extends Work {
  /** Newest first. */
  readonly versions: readonly string[];
  /** How many times farther apart than a tier's own `w` its grams were kept. */
  readonly step: number;
}

/** A hash's upper sixteen bits lead to its postings, the lower ones stand in them. */
export const SLOTS = 1 << 16;
/** A posting's place takes the lower bits, its check byte the upper ones. */
const PLACE_BITS = 24;
export const MOST_PLACES = 1 << PLACE_BITS;
export const PLACE_MASK = MOST_PLACES - 1;

/** One tier's postings, by hash. */
export interface TierParts {
  /** Where the postings of each slot begin, and where the last ones end: `SLOTS + 1`. */
  readonly slots: Uint32Array;
  readonly lows: Uint16Array;
  /** Check byte and place. */
  readonly postings: Uint32Array;
}

/**
 * Places are numbered through all rows. A row is a file in a range of versions: what stands in the newest of them and in all down to the
 * oldest has its places there.
 */
export interface RowParts {
  /** First place of each row, and one past the last. */
  readonly rowStarts: Uint32Array;
  readonly rowFiles: Uint32Array;
  /** Index of the oldest version in the work's list. */
  readonly rowOldest: Uint8Array;
}

export interface FileParts {
  readonly fileWorks: Uint16Array;
  readonly filePaths: Uint32Array;
  /** Index of the version, which is the newest of all rows of the file. */
  readonly fileVersions: Uint8Array;
  readonly fileLicences: Uint16Array;
  /** Where each file's lines begin in `lineTokens`, and where the last ones end. */
  readonly fileLines: Uint32Array;
}

/** All arrays of a store in the order in which they stand. */
export interface Parts extends RowParts, FileParts {
  readonly exact: TierParts;
  readonly abstracted: TierParts;
  /** Tokens of each line; `MORE` says that the line goes on in the next element. */
  readonly lineTokens: Uint8Array;
  /** Hashes of whole minified files, in pairs of 32 bits, ordered. */
  readonly wholes: Uint32Array;
  readonly wholeFiles: Uint32Array;
}

export const MORE = 255;

export type Column = Uint8Array | Uint16Array | Uint32Array;

/** In the order of the bytes. */
export function columnsOf(parts: Parts): readonly Column[] {
  const { exact, abstracted, rowStarts, rowFiles, rowOldest, fileWorks, filePaths, fileVersions } = parts;
  return [
    ...[exact.slots, exact.lows, exact.postings, abstracted.slots, abstracted.lows, abstracted.postings],
    ...[rowStarts, rowFiles, rowOldest, fileWorks, filePaths, fileVersions, parts.fileLicences, parts.fileLines],
    ...[parts.lineTokens, parts.wholes, parts.wholeFiles],
  ];
}

/** The kinds of `columnsOf`, to read them with. */
export const COLUMN_KINDS = [
  ...[Uint32Array, Uint16Array, Uint32Array, Uint32Array, Uint16Array, Uint32Array],
  ...[Uint32Array, Uint32Array, Uint8Array, Uint16Array, Uint32Array, Uint8Array, Uint16Array, Uint32Array],
  ...[Uint8Array, Uint32Array, Uint32Array],
] as const;

/**
 * Pieces of a bundle in one file, for each file that is opened takes a moment, and there are dozens:
 *
 *     JSON, one line: digest of all pieces; of each its name and its length
 *     the pieces, a byte a character
 */
interface Head {
  readonly digest: string;
  readonly pieces: readonly (readonly [name: string, length: number])[];
}

export interface PackedPieces {
  /** Of what they hold: the same for the very same pieces. */
  readonly digest: string;
  readonly sources: ReadonlyMap<string, string>;
}

/** As scripts/build.mjs writes them. */
export function readPacked(bytes: Buffer): PackedPieces {
  const end = bytes.indexOf('\n');
  const { digest, pieces } = JSON.parse(bytes.toString('latin1', 0, end)) as Head;
  const sources = new Map<string, string>();
  let from = end + 1;
  for (const [name, length] of pieces) sources.set(name, bytes.toString('latin1', from, (from += length)));
  return { digest, sources };
}

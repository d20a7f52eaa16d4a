import { createHash } from 'node:crypto';

/**
 * What V8 compiled of a bundle's pieces, as one file; all numbers are 32 bits, little-endian.
 *
 *     SHA-256 of all that follows (32 bytes): V8 runs whatever it is given
 *     number of pieces; of each: its digest (32 bytes), and how many bytes were compiled of it
 *     the compiled bytes, in the same order
 */
const DIGEST = 32;
const ENTRY = DIGEST + 4;

export interface CompiledPieces {
  /** Undefined where nothing was kept of these very bytes. `digest` as `digestOfPiece` gives it. */
  of(digest: Buffer): Buffer | undefined;
}

export interface CompiledPiece {
  readonly digest: Buffer;
  readonly compiled: Buffer;
}

const digestOf = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** @param source a character a byte, or what stands for it */
export const digestOfPiece = (name: string, source: string): Buffer =>
  createHash('sha256').update(`${name}\n`).update(source, 'latin1').digest();

export function joinCompiled(pieces: readonly CompiledPiece[]): Buffer {
  const head = Buffer.alloc(4 + ENTRY * pieces.length);
  head.writeUInt32LE(pieces.length);
  for (const [at, { digest, compiled }] of pieces.entries()) {
    digest.copy(head, 4 + ENTRY * at);
    head.writeUInt32LE(compiled.length, 4 + ENTRY * at + DIGEST);
  }
  const parts = [head, ...pieces.map(({ compiled }) => compiled)];
  return Buffer.concat([digestOf(...parts), ...parts]);
}

/** Null for bytes that aren't as they were written. */
export function readCompiled(bytes: Buffer): CompiledPieces | null {
  const body = bytes.subarray(DIGEST);
  if (body.length < 4 || !digestOf(body).equals(bytes.subarray(0, DIGEST))) return null;
  const count = body.readUInt32LE();
  const known = new Map<string, Buffer>();
  let from = 4 + ENTRY * count;
  for (let at = 4; at < 4 + ENTRY * count; at += ENTRY) {
    const end = from + body.readUInt32LE(at + DIGEST);
    known.set(body.toString('hex', at, at + DIGEST), body.subarray(from, end));
    from = end;
  }
  return { of: (digest) => known.get(digest.toString('hex')) };
}

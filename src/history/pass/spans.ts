/**
 * A blob as git's rename detection sees it (diffcore-delta.c): how many of its bytes are in chunks of each hash, a chunk
 * being a line or 64 bytes, whichever ends first.
 */
export interface Spans {
  /** Ascending, each once. */
  readonly hashes: Uint32Array;
  /** Bytes, of each of the hashes. */
  readonly bytes: Uint32Array;
  /** It has a CR before a LF. Those are left out of text, so the counts would be others if it weren't text. */
  readonly crlf: boolean;
}

const HASH_BASE = 107_927;
const LONGEST_CHUNK = 64;
const CR = 13;
const LF = 10;
/** Where git looks for a NUL, which makes a blob binary. */
const SNIFFED = 8000;

/**
 * Counts a blob that comes in pieces of any size. `countsLast`: the last chunk counts also if no newline and no 64 bytes
 * end it, as gits from 2.44 on have it.
 */
export function createSpanCounter(countsLast: boolean): { push(piece: Buffer): void; finish(): Spans } {
  const counts = new Map<number, number>();
  let sniffed: Buffer = Buffer.alloc(0);
  let isText: boolean | null = null;
  let crlf = false;
  let heldCr = false;
  let length = 0;
  let high = 0;
  let low = 0;

  const endChunk = (): void => {
    const hash = ((high + Math.imul(low, 0x61)) >>> 0) % HASH_BASE;
    counts.set(hash, (counts.get(hash) ?? 0) + length);
    length = 0;
    high = 0;
    low = 0;
  };
  const addByte = (byte: number): void => {
    const before = high;
    high = (high << 7) ^ (low >>> 25);
    low = (low << 7) ^ (before >>> 25);
    high = (high + byte) | 0;
    if (++length === LONGEST_CHUNK || byte === LF) endChunk();
  };
  const add = (piece: Buffer): void => {
    for (const byte of piece) {
      if (heldCr) {
        heldCr = false;
        if (byte === LF) crlf = true;
        if (byte !== LF || !isText) addByte(CR);
      }
      if (byte === CR) heldCr = true;
      else addByte(byte);
    }
  };
  const settleKind = (): void => {
    isText = !sniffed.subarray(0, SNIFFED).includes(0);
    add(sniffed);
    sniffed = Buffer.alloc(0);
  };

  return {
    push(piece) {
      if (isText !== null) {
        add(piece);
        return;
      }
      sniffed = sniffed.length ? Buffer.concat([sniffed, piece]) : Buffer.from(piece);
      if (sniffed.length >= SNIFFED) settleKind();
    },
    finish() {
      if (isText === null) settleKind();
      if (heldCr) addByte(CR);
      if (countsLast && length > 0) endChunk();
      const hashes = Uint32Array.from(counts.keys()).sort();
      return { hashes, bytes: hashes.map((hash) => counts.get(hash)!), crlf };
    },
  };
}

/** How many bytes of `source` are in `target` too. */
export function bytesCopied(source: Spans, target: Spans): number {
  let copied = 0;
  let at = 0;
  for (let from = 0; from < source.hashes.length; from++) {
    const hash = source.hashes[from]!;
    while (at < target.hashes.length && target.hashes[at]! < hash) at++;
    if (at === target.hashes.length) break;
    if (target.hashes[at] === hash) copied += Math.min(source.bytes[from]!, target.bytes[at]!);
  }
  return copied;
}

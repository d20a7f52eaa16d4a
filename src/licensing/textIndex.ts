/** The words of all licence texts, as scripts/licence-texts.mjs packed them. */
export interface TextIndex {
  /** SPDX ids, one for each text. */
  readonly ids: readonly string[];
  /** The list's names of all licences, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** The texts' words one after the other, as numbers of `numberOf`. */
  readonly words: Uint16Array;
  /** Where each text begins in `words`, and where the last one ends. */
  readonly starts: Uint32Array;
  /** The number of the text that each place in `words` is in. */
  readonly textAt: Uint16Array;
  /** The word at a place in `words`. */
  readonly wordAt: (place: number) => string;
  /** 0 for a word that is in no text. */
  readonly numberOf: (word: string) => number;
  /** How many runs of each text are kept. */
  readonly kept: readonly number[];
  /** Whether `places` may have any for a hash: looked at first, for it is small enough to be at hand. */
  readonly mayHave: (hash: number) => boolean;
  /**
   * Calls with each place in `words` where the same run of GRAM words begins as at a place of a copy, of those that are kept.
   * @param hash of the run
   */
  readonly places: (copy: ArrayLike<number>, at: number, hash: number, look: (place: number) => void) => void;
}

/** Words in a run that is looked up. */
const GRAM = 5;
const BASE = 0x01000193;
const OLDEST = [...Array(GRAM).keys()].reduce((power, at) => (at === 0 ? power : Math.imul(power, BASE)), 1);

/**
 * Calls with the hash of each run of GRAM words in [from, to), and the place where it begins. Runs with a word that is in
 * no text, which most of what isn't a licence has, are passed over.
 */
export function eachGram(
  words: ArrayLike<number>,
  from: number,
  to: number,
  look: (hash: number, place: number) => void,
): void {
  let rolling = 0;
  let next = from + GRAM - 1;
  for (let at = from; at < to; at++) {
    if (at >= from + GRAM) rolling = (rolling - Math.imul(words[at - GRAM]!, OLDEST)) | 0;
    rolling = (Math.imul(rolling, BASE) + words[at]!) | 0;
    if (words[at]! <= 0) next = at + GRAM;
    if (at < next) continue;
    look(hashOf(rolling), at - GRAM + 1);
  }
}

function hashOf(rolling: number): number {
  const hash = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Runs are sorted by so many of their hash's first bits. */
export const SLOT_BITS = 16;
/** Bits of the filter: a power of two, some ten for each run that is kept. */
export const FILTERED = 1 << 20;

export const slotOf = (hash: number): number => hash >>> (32 - SLOT_BITS);

/** What the file begins with, as JSON behind its length. */
export interface IndexHead {
  readonly ids: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** Words of each text. */
  readonly lengths: readonly number[];
  /** Runs of each text that are kept. */
  readonly kept: readonly number[];
  /** The words, from number 1 on. */
  readonly vocabulary: readonly string[];
}

/**
 * All is as it was packed, and nothing is worked out: code that runs once is slow.
 * @param packed the bytes of the file; see `packTexts`
 */
export function readTextIndex(packed: Uint8Array): TextIndex {
  // Numbers of four bytes are read where four divides their place.
  const bytes = Buffer.from(packed.byteOffset % 4 === 0 ? packed.buffer : Uint8Array.from(packed).buffer);
  let at = packed.byteOffset % 4 === 0 ? packed.byteOffset : 0;
  const next = (length: number): Buffer => bytes.subarray(at, (at += length));
  const head = JSON.parse(next(next(4).readUInt32LE()).toString()) as IndexHead;
  const starts = startsOf(head.lengths);
  const filter = fours(next(FILTERED >> 3));
  const slots = fours(next(4 * ((1 << SLOT_BITS) + 1)));
  const begins = fours(next(4 * slots.at(-1)!));
  const words = twos(next(2 * starts.at(-1)!));
  const numbers = new Map<string, number>();
  for (const word of head.vocabulary) numbers.set(word, numbers.size + 1);
  return {
    ids: head.ids,
    names: head.names,
    words,
    starts,
    textAt: textsOf(starts),
    wordAt: (place) => head.vocabulary[words[place]! - 1]!,
    numberOf: (word) => numbers.get(word) ?? 0,
    kept: head.kept,
    mayHave: (hash) => (filter[(hash & (FILTERED - 1)) >> 5]! & (1 << (hash & 31))) !== 0,
    places: (copy, from, hash, look) => {
      const slot = slotOf(hash);
      for (let run = slots[slot]!; run < slots[slot + 1]!; run++) {
        const place = begins[run]!;
        let same = 0;
        while (same < GRAM && copy[from + same] === words[place + same]) same++;
        if (same === GRAM) look(place);
      }
    },
  };
}

/** Packed with the lower byte first. */
const isSwapped = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

function fours(part: Buffer): Uint32Array {
  const { buffer, byteOffset, length } = isSwapped ? Buffer.from(part).swap32() : part;
  return new Uint32Array(buffer, byteOffset, length / 4);
}

function twos(part: Buffer): Uint16Array {
  const { buffer, byteOffset, length } = isSwapped ? Buffer.from(part).swap16() : part;
  return new Uint16Array(buffer, byteOffset, length / 2);
}

/** Where each text begins, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = starts[at]! + length;
  return starts;
}

function textsOf(starts: Uint32Array): Uint16Array {
  const texts = new Uint16Array(starts.at(-1)!);
  for (let text = 0; text + 1 < starts.length; text++) texts.fill(text, starts[text], starts[text + 1]);
  return texts;
}

import { brotliDecompressSync } from 'node:zlib';

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
  /** 0 for a word that is in no text. */
  readonly numberOf: (word: string) => number;
  /** How many runs of each text are kept. */
  readonly kept: Uint32Array;
  /** Whether `places` may have any for a hash: looked at first, for it is small enough to be at hand. */
  readonly mayHave: (hash: number) => boolean;
  /** Calls with each place in `words` where a run of GRAM words with this hash begins, of those that are kept. */
  readonly places: (hash: number, look: (place: number) => void) => void;
}

/** Words in a run that is looked up. */
export const GRAM = 5;
/** Of a long text one run in so many is kept; which ones, their words decide. A power of two. */
const SAMPLED = 8;
/** Words; a shorter text has too few runs to leave any out. */
const LONG = 400;

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
  let hash = Math.imul(rolling ^ (rolling >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  // 0 is no hash.
  return hash || 1;
}

/** @param packed the bytes of the file; see `packTexts` */
export function readTextIndex(packed: Uint8Array): TextIndex {
  const bytes = brotliDecompressSync(packed);
  const headLength = bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as {
    readonly ids: string[];
    readonly names: Record<string, string>;
    readonly lengths: number[];
    readonly vocabulary: string[];
  };
  const words = wordsIn(bytes.subarray(4 + headLength));
  const starts = new Uint32Array(head.ids.length + 1);
  for (const [at, length] of head.lengths.entries()) starts[at + 1] = starts[at]! + length;
  const numbers = new Map<string, number>();
  for (const word of head.vocabulary) numbers.set(word, numbers.size + 1);
  return {
    ids: head.ids,
    names: head.names,
    words,
    starts,
    textAt: textsOf(starts),
    numberOf: (word) => numbers.get(word) ?? 0,
    ...gramTable(words, starts),
  };
}

/** Bits: a power of two, some ten for each run that is kept. */
const FILTERED = 1 << 20;

function textsOf(starts: Uint32Array): Uint16Array {
  const texts = new Uint16Array(starts.at(-1)!);
  for (let text = 0; text + 1 < starts.length; text++) texts.fill(text, starts[text], starts[text + 1]);
  return texts;
}

function wordsIn(bytes: Buffer): Uint16Array {
  const words = new Uint16Array(bytes.length / 2);
  Buffer.from(words.buffer).set(bytes);
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0) Buffer.from(words.buffer).swap16();
  return words;
}

/**
 * Open addressing, with all places of one hash chained. What `eachGram` does stands here once more, without its calls: this
 * is most of what reading the index takes, and all its words are in texts.
 */
function gramTable(words: Uint16Array, starts: Uint32Array): Pick<TextIndex, 'kept' | 'mayHave' | 'places'> {
  const size = 1 << 18;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(words.length);
  const kept = new Uint32Array(starts.length - 1);
  const there = new Uint32Array(FILTERED >> 5);
  const slotOf = (hash: number): number => {
    let slot = (hash >>> 4) & mask;
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (let text = 0; text + 1 < starts.length; text++) {
    const [from, to] = [starts[text]!, starts[text + 1]!];
    const left = to - from > LONG ? SAMPLED - 1 : 0;
    let rolling = 0;
    for (let at = from; at < to; at++) {
      if (at >= from + GRAM) rolling = (rolling - Math.imul(words[at - GRAM]!, OLDEST)) | 0;
      rolling = (Math.imul(rolling, BASE) + words[at]!) | 0;
      if (at < from + GRAM - 1) continue;
      const hash = hashOf(rolling);
      if ((hash & left) !== 0) continue;
      const slot = slotOf(hash);
      const place = at - GRAM + 1;
      keys[slot] = hash;
      there[(hash & (FILTERED - 1)) >> 5]! |= 1 << (hash & 31);
      next[place] = first[slot]!;
      first[slot] = place;
      kept[text]!++;
    }
  }
  return {
    kept,
    mayHave: (hash) => (there[(hash & (FILTERED - 1)) >> 5]! & (1 << (hash & 31))) !== 0,
    places: (hash, look) => {
      for (let place = first[slotOf(hash)]!; place >= 0; place = next[place]!) look(place);
    },
  };
}

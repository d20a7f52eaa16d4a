import { ANY_WORD, markHash, numberHash } from './tokenHash';
import type { Dialect } from './dialect';
import { KEYWORD } from './words';

/**
 * What a token tells of where it comes from, in bits or so: as rare as its kind is in source, measured over the works of the
 * benchmark. A table of each token's own rarity finds hardly more than this and the words that most works have.
 */
const OF_MARK = 2.5;
const OF_ANY_WORD = 1.5;
const OF_SMALL_NUMBER = 5;
const OF_KEYWORD = 4.5;
const OF_COMMON = 4.5;
const OF_GLOBAL = 6;
const OF_OTHER = 10;

const MARKS: ReadonlySet<number> = new Set(Array.from({ length: 256 }, (_, code) => markHash(code)));
const SMALL_NUMBERS: ReadonlySet<number> = new Set(['0', '1', '2', '10', '100'].map(numberHash));

function weightOf(token: number, { words, common }: Dialect): number {
  if (MARKS.has(token)) return OF_MARK;
  if (token === ANY_WORD) return OF_ANY_WORD;
  const known = words.find(token);
  if (known !== -1) return (words.kindAt(known) & KEYWORD) === 0 ? OF_GLOBAL : OF_KEYWORD;
  if (common.has(token)) return OF_COMMON;
  return SMALL_NUMBERS.has(token) ? OF_SMALL_NUMBER : OF_OTHER;
}

/** The weight of tokens together: what stands there again tells less each time. */
export function weightOfAll(tokens: Iterable<number>, dialect: Dialect): number {
  const times = new Map<number, number>();
  let weight = 0;
  for (const token of tokens) {
    const before = times.get(token) ?? 0;
    times.set(token, before + 1);
    weight += weightOf(token, dialect) / (1 + before);
  }
  return weight;
}

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

/** Of tokens that are the same in all languages. */
const FIXED: ReadonlyMap<number, number> = new Map([
  ...Array.from({ length: 256 }, (_, code) => [markHash(code), OF_MARK] as const),
  ...['0', '1', '2', '10', '100'].map((text) => [numberHash(text), OF_SMALL_NUMBER] as const),
  [ANY_WORD, OF_ANY_WORD],
]);

function weightOf(token: number, words: Dialect['words'], common: Dialect['common']): number {
  const fixed = FIXED.get(token);
  if (fixed !== undefined) return fixed;
  const known = words.find(token);
  if (known !== -1) return (words.kindAt(known) & KEYWORD) === 0 ? OF_GLOBAL : OF_KEYWORD;
  return common.has(token) ? OF_COMMON : OF_OTHER;
}

/** The weight of tokens together: what stands there again tells less each time. */
export function weightOfAll(tokens: Iterable<number>, { words, common }: Dialect): number {
  const times = new Map<number, number>();
  let weight = 0;
  for (const token of tokens) {
    const before = times.get(token) ?? 0;
    times.set(token, before + 1);
    weight += weightOf(token, words, common) / (1 + before);
  }
  return weight;
}

import { checkOf, isTelling, type Grams } from './grams';
import { checkByteOf, placeOf, type SnippetStore } from './store';
import type { Tier } from './tiers';
import type { TokenStream } from './tokenStream';

/** A gram of the text that stands in a file of a store, too. Tokens, from 0. */
export interface Anchor {
  readonly ours: number;
  readonly theirs: number;
  /** Index of the oldest version that has it; the newest is the file's. */
  readonly oldest: number;
}

/** So many tell enough of any text; a crafted one could make billions. */
const MOST_ANCHORS = 400_000;

/** All grams of a text that stand in a store, by file, in the text's order. Every gram is looked up: none depends on how a text begins. */
export function findAnchors(
  store: SnippetStore,
  { name, k, distinct }: Tier,
  tokens: TokenStream,
  grams: Grams,
): ReadonlyMap<number, Anchor[]> {
  const stream = tokens[name];
  const count = grams.run(stream, tokens.count);
  const { hashes } = grams;
  const { bits, shift } = store.filter(name);
  const { lows, postings } = store.parts[name];
  const { rowStarts, rowFiles, rowOldest } = store.parts;
  const found = new Map<number, Anchor[]>();
  let left = MOST_ANCHORS;
  for (let ours = 0; ours < count; ours++) {
    const hash = hashes[ours]!;
    const bit = hash >>> shift;
    if (((bits[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue;
    const first = store.find(name, hash);
    if (first === -1 || !isTelling(stream, ours, k, distinct)) continue;
    const check = checkOf(stream, ours, k);
    const end = store.parts[name].slots[(hash >>> 16) + 1]!;
    for (let at = first; at < end && lows[at] === (hash & 0xffff) && left > 0; at++) {
      const posting = postings[at]!;
      if (checkByteOf(posting) !== check) continue;
      const place = placeOf(posting);
      const row = store.rowOf(place);
      const file = rowFiles[row]!;
      const anchor = { ours, theirs: place - rowStarts[row]!, oldest: rowOldest[row]! };
      const others = found.get(file);
      if (others) others.push(anchor);
      else found.set(file, [anchor]);
      left--;
    }
  }
  return found;
}

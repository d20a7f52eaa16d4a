import { Grams, isTelling } from './grams';
import { isMinified } from './minified';
import { NumberList } from './numberList';
import { readTokens } from './readTokens';
import type { Segment } from './segments';
import { smallBlocks } from './smallBlocks';
import { ABSTRACTED, EXACT, type Tier } from './tiers';
import { TokenBuffer, type TokenStream } from './tokenStream';
import { winnow } from './winnow';
import type { SourceWork } from './works';

/** Each once, in order. */
interface Hashes {
  readonly exact: Uint32Array;
  readonly abstracted: Uint32Array;
}

/** Which hashes a store has. */
export interface Selection extends Hashes {
  /** By work: how many times farther apart than usual its hashes are. */
  readonly steps: ReadonlyMap<SourceWork, number>;
}

/** How the grams of a work are chosen. */
interface Choice {
  /** How many times farther apart than a tier's own `w` says. */
  readonly step: number;
  /** Whether all grams of small blocks are kept beside them. */
  readonly dense: boolean;
}

const PLAIN: readonly Choice[] = [{ step: 1, dense: false }];
const DENSE: readonly Choice[] = [{ step: 1, dense: true }, ...PLAIN];
/** Of a work that has more than it may have; see `SourceWork.postings`. */
const FARTHER: readonly Choice[] = [2, 3, 4, 6, 8, 12, 16, 24, 32, 64].map((step) => ({ step, dense: false }));

export function selectHashes(sources: readonly SourceWork[]): Selection {
  const selector = new Selector();
  const [exact, abstracted] = [new NumberList(), new NumberList()];
  const steps = new Map<SourceWork, number>();
  for (const source of sources) {
    if (source.work.role === 'background') continue;
    // Most works are read once, and none more than twice.
    const own = selector.select(source, source.dense === true ? DENSE : PLAIN) ?? selector.select(source, FARTHER);
    if (!own) continue;
    exact.pushAll(own.exact);
    abstracted.pushAll(own.abstracted);
    steps.set(source, own.step);
  }
  return { exact: exact.toSet(), abstracted: abstracted.toSet(), steps };
}

class Selector {
  readonly #tokens = new TokenBuffer();
  readonly #exact = new Grams(EXACT.k);
  readonly #abstracted = new Grams(ABSTRACTED.k);

  /** In the first of the ways that leave no more than the work may have; null where none does. */
  select(
    { versions, postings = Infinity }: SourceWork,
    choices: readonly Choice[],
  ): (Hashes & { step: number }) | null {
    const found = choices.map((choice) => ({ ...choice, exact: new NumberList(), abstracted: new NumberList() }));
    for (const { files } of versions) {
      for (const { path, bytes } of files) {
        const dialect = isMinified(bytes) ? null : readTokens(path, bytes, this.#tokens);
        if (dialect === null) continue;
        const small = found.some(({ dense }) => dense) ? smallBlocks(this.#tokens, dialect.blocks) : [];
        for (const [tier, grams] of [
          [EXACT, this.#exact],
          [ABSTRACTED, this.#abstracted],
        ] as const) {
          const count = grams.run(this.#tokens[tier.name], this.#tokens.count);
          for (const into of found) {
            addSelected(into[tier.name], this.#tokens, [grams, count], tier, into.step);
            if (into.dense) addWithin(small, into[tier.name], this.#tokens, grams, tier);
          }
        }
      }
    }
    for (const lists of found) {
      const own = { exact: lists.exact.toSet(), abstracted: lists.abstracted.toSet(), step: lists.step };
      if (Math.max(own.exact.length, own.abstracted.length) <= postings) return own;
    }
    return null;
  }
}

function addSelected(
  into: NumberList,
  tokens: TokenStream,
  [grams, count]: readonly [Grams, number],
  { name, k, w, distinct }: Tier,
  step: number,
): void {
  const stream = tokens[name];
  winnow(grams.hashes, count, w * step, (at) => {
    if (isTelling(stream, at, k, distinct)) into.push(grams.hashes[at]!);
  });
}

/** All grams that lie within the blocks. */
function addWithin(
  blocks: readonly Segment[],
  into: NumberList,
  tokens: TokenStream,
  { hashes }: Grams,
  { name, k, distinct }: Tier,
): void {
  const stream = tokens[name];
  for (const { from, to } of blocks)
    for (let at = from; at + k <= to; at++) if (isTelling(stream, at, k, distinct)) into.push(hashes[at]!);
}

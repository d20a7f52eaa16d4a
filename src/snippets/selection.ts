import { Grams, isTelling } from './grams';
import { isMinified } from './minified';
import { NumberList } from './numberList';
import { readTokens } from './readTokens';
import { ABSTRACTED, EXACT, type Tier } from './tiers';
import { TokenBuffer, type TokenStream } from './tokenStream';
import { winnow } from './winnow';
import type { SourceWork } from './works';

/** Which hashes a store has, each once, in order. */
export interface Hashes {
  readonly exact: Uint32Array;
  readonly abstracted: Uint32Array;
}

export interface Selection extends Hashes {
  /** By work: how many times farther apart than usual its hashes are. */
  readonly steps: ReadonlyMap<SourceWork, number>;
}

/** How many times farther apart than a tier's own `w` the grams of a work may be kept; see `SourceWork.postings`. */
const STEPS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64];
const LAST = STEPS.at(-1)!;

export function selectHashes(sources: readonly SourceWork[]): Selection {
  const selector = new Selector();
  const [exact, abstracted] = [new NumberList(), new NumberList()];
  const steps = new Map<SourceWork, number>();
  for (const source of sources) {
    if (source.work.role === 'background') continue;
    for (const step of STEPS) {
      const own = selector.select(source, step);
      if (Math.max(own.exact.length, own.abstracted.length) > (source.postings ?? Infinity) && step < LAST) continue;
      exact.pushAll(own.exact);
      abstracted.pushAll(own.abstracted);
      steps.set(source, step);
      break;
    }
  }
  return { exact: exact.toSet(), abstracted: abstracted.toSet(), steps };
}

class Selector {
  readonly #tokens = new TokenBuffer();
  readonly #exact = new Grams(EXACT.k);
  readonly #abstracted = new Grams(ABSTRACTED.k);

  select({ versions }: SourceWork, step: number): Hashes {
    const [exact, abstracted] = [new NumberList(), new NumberList()];
    for (const { files } of versions) {
      for (const { path, bytes } of files) {
        if (isMinified(bytes) || readTokens(path, bytes, this.#tokens) === null) continue;
        addSelected(exact, this.#tokens, this.#exact, EXACT, step);
        addSelected(abstracted, this.#tokens, this.#abstracted, ABSTRACTED, step);
      }
    }
    return { exact: exact.toSet(), abstracted: abstracted.toSet() };
  }
}

function addSelected(
  into: NumberList,
  tokens: TokenStream,
  grams: Grams,
  { name, k, w, distinct }: Tier,
  step: number,
): void {
  const stream = tokens[name];
  const count = grams.run(stream, tokens.count);
  winnow(grams.hashes, count, w * step, (at) => {
    if (isTelling(stream, at, k, distinct)) into.push(grams.hashes[at]!);
  });
}

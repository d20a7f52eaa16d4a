import type { Anchor } from './anchors';

/** Grams that follow each other in a text and in a file of a work: a stretch that was copied, with what was put in or left out. */
export interface Chain {
  readonly anchors: readonly Anchor[];
  /** Tokens that are the same. */
  readonly covered: number;
}

/** Tokens that may stand between two grams of one chain, on either side. */
const MOST_BETWEEN = 160;
/** What a token that one side has more of takes from a chain’s worth. */
const DRIFT = 0.05;
/** Grams looked back at; repetitive files have many. */
const LOOK_BACK = 64;
/** Stretches of one file that are told. */
const MOST_CHAINS = 64;

/**
 * The chains of a text and one file, the longest first, no gram in two of them.
 * @param anchors by their place in the text
 * @param k tokens in a gram
 */
export function chainsOf(anchors: readonly Anchor[], k: number): readonly Chain[] {
  const chains: Chain[] = [];
  let left = [...anchors].sort((a, b) => a.ours - b.ours || a.theirs - b.theirs);
  while (left.length > 0 && chains.length < MOST_CHAINS) {
    const best = bestChain(left, k);
    const used = new Set(best);
    const last = best.at(-1)!;
    chains.push({ anchors: best, covered: Math.min(spanned(best, k, 'ours'), spanned(best, k, 'theirs')) });
    // What a chain covers on our side is told by it.
    left = left.filter((anchor) => !used.has(anchor) && (anchor.ours < best[0]!.ours || anchor.ours > last.ours));
  }
  return chains;
}

/** The chain of the highest worth, by dynamic programming over the grams before each. */
function bestChain(anchors: readonly Anchor[], k: number): readonly Anchor[] {
  const worths = new Float64Array(anchors.length);
  const before = new Int32Array(anchors.length).fill(-1);
  let best = 0;
  for (let at = 0; at < anchors.length; at++) {
    const { ours, theirs } = anchors[at]!;
    worths[at] = k;
    for (let from = at - 1; from >= 0 && from >= at - LOOK_BACK; from--) {
      const other = anchors[from]!;
      const ourStep = ours - other.ours;
      const theirStep = theirs - other.theirs;
      if (ourStep > k + MOST_BETWEEN) break;
      if (ourStep <= 0 || theirStep <= 0 || theirStep > k + MOST_BETWEEN) continue;
      const worth = worths[from]! + Math.min(k, ourStep, theirStep) - DRIFT * Math.abs(ourStep - theirStep);
      if (worth > worths[at]!) {
        worths[at] = worth;
        before[at] = from;
      }
    }
    if (worths[at]! > worths[best]!) best = at;
  }
  const chain: Anchor[] = [];
  for (let at = best; at !== -1; at = before[at]!) chain.push(anchors[at]!);
  return chain.reverse();
}

/** Tokens of one side that stand in at least one of the grams. */
function spanned(anchors: readonly Anchor[], k: number, side: 'ours' | 'theirs'): number {
  let covered = 0;
  let end = 0;
  for (const anchor of anchors) {
    const start = Math.max(anchor[side], end);
    end = anchor[side] + k;
    covered += Math.max(0, end - start);
  }
  return covered;
}

/** Tokens of `[from, to)` in the text that the chain covers. */
export function coveredWithin({ anchors }: Chain, k: number, from: number, to: number): number {
  let covered = 0;
  let end = from;
  for (const { ours } of anchors) {
    const start = Math.max(ours, end);
    end = Math.min(to, Math.max(end, ours + k));
    covered += Math.max(0, end - start);
  }
  return covered;
}

import type { Anchor } from './anchors';

/** Tokens in a row that are the same in a text and in a file. */
export interface Span {
  readonly ours: number;
  readonly theirs: number;
  readonly length: number;
}

/** Grams that follow each other in a text and in a file of a work: a stretch that was copied, with what was put in or left out. */
export interface Chain {
  readonly anchors: readonly Anchor[];
  /** In order; none reaches into the next. */
  readonly spans: readonly Span[];
  /** Tokens that are the same. */
  readonly covered: number;
}

/** How grams of a file were chosen. */
export interface Sampling {
  /** Tokens in a gram. */
  readonly k: number;
  /** Within so many tokens at least one gram was kept of a work of which few were; 0 where what lacks was edited. */
  readonly reach: number;
}

/** Tokens that may stand between two grams of one chain, on either side. */
const MOST_BETWEEN = 160;
/** What a token that one side has more of takes from a chain’s worth. */
const DRIFT = 0.05;
/** Grams looked back at; repetitive files have many. */
const LOOK_BACK = 64;
/** Stretches of one file that are told. */
const MOST_CHAINS = 64;

/** The chains of a text and one file, the longest first, no gram in two of them. @param anchors by their place in the text */
export function chainsOf(anchors: readonly Anchor[], { k, reach }: Sampling): readonly Chain[] {
  const chains: Chain[] = [];
  let left = [...anchors].sort((a, b) => a.ours - b.ours || a.theirs - b.theirs);
  while (left.length > 0 && chains.length < MOST_CHAINS) {
    const best = bestChain(left, k + Math.max(MOST_BETWEEN, reach), k);
    const [first, last] = [best[0]!.ours, best.at(-1)!.ours];
    const spans = spansOf(best, k, reach);
    chains.push({ anchors: best, spans, covered: spans.reduce((sum, { length }) => sum + length, 0) });
    // What a chain covers on our side is told by it.
    left = left.filter(({ ours }) => ours < first || ours > last);
  }
  return chains;
}

/** The chain of the highest worth, by dynamic programming over the grams before each. */
function bestChain(anchors: readonly Anchor[], most: number, k: number): readonly Anchor[] {
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
      if (ourStep > most) break;
      if (ourStep <= 0 || theirStep <= 0 || theirStep > most) continue;
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

/** Grams that overlap, or that lie so near each other on both sides that what is between was left out of the store, are one. */
function spansOf(anchors: readonly Anchor[], k: number, reach: number): readonly Span[] {
  const spans: { ours: number; theirs: number; length: number }[] = [];
  for (const { ours, theirs } of anchors) {
    const last = spans.at(-1);
    if (!last) {
      spans.push({ ours, theirs, length: k });
      continue;
    }
    const step = ours - last.ours;
    if (step === theirs - last.theirs && step <= last.length + reach) last.length = step + k;
    else {
      // Tokens that count for the span before don't count again.
      const taken = Math.max(0, last.ours + last.length - ours, last.theirs + last.length - theirs);
      if (taken < k) spans.push({ ours: ours + taken, theirs: theirs + taken, length: k - taken });
    }
  }
  return spans;
}

/** Tokens of `[from, to)` in the text that the chain covers. */
export function coveredWithin({ spans }: Chain, from: number, to: number): number {
  return spans.reduce(
    (sum, { ours, length }) => sum + Math.max(0, Math.min(to, ours + length) - Math.max(from, ours)),
    0,
  );
}

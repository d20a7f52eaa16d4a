import { accessorsIn } from './accessors';
import { agreementOf, MOST_AGREEMENT } from './agreement';
import { findAnchors } from './anchors';
import { chainsOf, coveredWithin, type Chain } from './chains';
import type { Dialect } from './dialect';
import { Grams } from './grams';
import { importsIn } from './imports';
import { levelOf, type Level } from './levels';
import { lengthsOfText, lineLengths, type LineLengths } from './lineLengths';
import { isMinified } from './minified';
import { minifiedMatches } from './minifiedMatches';
import { readTokens } from './readTokens';
import { segmentsOf, type Segment } from './segments';
import type { SnippetStore } from './store';
import { strongest } from './strongest';
import { ABSTRACTED, EXACT, TIERS, type Tier } from './tiers';
import { TokenBuffer, type TokenStream } from './tokenStream';
import { weightOfAll } from './weights';
import type { Work } from './works';

/** First and last line, 1-based. */
export type Lines = readonly [first: number, last: number];

/** Lines of a text that are as in a known work. */
export interface SnippetMatch {
  readonly work: Work;
  /** The file of the work; empty where nothing was compared, and the text names the work itself. */
  readonly path: string;
  /** Oldest and newest version, of those that the store knows, that have these lines. */
  readonly versions: readonly [oldest: string, newest: string];
  /** SPDX expression of the file, or of the work. */
  readonly licence: string;
  readonly lines: Lines;
  readonly theirLines: Lines;
  /** That are the same. */
  readonly tokens: number;
  /** Of the block that they stand in, 0 to 1. */
  readonly ratio: number;
  readonly tier: Tier['name'];
  readonly level: Level | 'helper';
}

export interface Matcher {
  /**
   * Of equally good ones all, those of a better one only where they stand in other lines; by line.
   * @param only the lines that are looked at, in order; left out, all are
   */
  match(path: string, bytes: Buffer, only?: readonly Lines[]): readonly SnippetMatch[];
}

/** Compares texts with stores, one after the other. */
export function createMatcher(stores: readonly SnippetStore[]): Matcher {
  const tokens = new TokenBuffer();
  const lengthsOf = keptLengths();
  const grams = { exact: new Grams(EXACT.k), abstracted: new Grams(ABSTRACTED.k) };

  return {
    match(path, bytes, only) {
      if (isMinified(bytes)) return minifiedMatches(stores, bytes);
      const dialect = readTokens(path, bytes, tokens);
      if (only) tokens.keepLines(only);
      if (dialect === null || tokens.count < EXACT.k) return [];
      const found: SnippetMatch[] = [];
      const text = new ComparedText(tokens, dialect);
      for (const store of stores)
        for (const tier of TIERS)
          for (const [file, anchors] of findAnchors(store, tier, tokens, grams[tier.name]))
            for (const chain of chainsOf(anchors, store.samplingOf(file, tier))) {
              const match = judged(chain, tier, text, () => lengthsOf(store, file));
              if (match) found.push(matchOf(store, file, chain, tier, match, tokens.lines));
            }
      return strongest(found);
    },
  };
}

/** Files of which the lines are kept: what is found in a file is often found in the next one, too. */
const MOST_KEPT = 128;

function keptLengths(): (store: SnippetStore, file: number) => LineLengths {
  const kept = new Map<SnippetStore, Map<number, LineLengths>>();
  return (store, file) => {
    let ofStore = kept.get(store);
    if (!ofStore || ofStore.size >= MOST_KEPT) kept.set(store, (ofStore = new Map<number, LineLengths>()));
    const lengths = ofStore.get(file) ?? lineLengths(store.tokensByLine(file));
    ofStore.set(file, lengths);
    return lengths;
  };
}

interface Judgement {
  readonly level: Level;
  readonly ratio: number;
}

/** A text, and what is asked of it when something is found in it. */
class ComparedText {
  #segments: readonly Segment[] | null = null;
  #lengths: LineLengths | null = null;
  #isImport: ((at: number) => boolean) | null = null;
  #isAccessor: ((at: number) => boolean) | null = null;

  constructor(
    readonly tokens: TokenStream,
    readonly dialect: Dialect,
  ) {}

  get segments(): readonly Segment[] {
    return (this.#segments ??= segmentsOf(this.tokens, this.dialect.blocks));
  }

  /** Whether a token says what is used from elsewhere, and nothing of where the text comes from. */
  get isImport(): (at: number) => boolean {
    return (this.#isImport ??= importsIn(this.tokens, this.dialect.imports));
  }

  get isAccessor(): (at: number) => boolean {
    return (this.#isAccessor ??= this.dialect.accessors ? accessorsIn(this.tokens) : () => false);
  }

  get lengths(): LineLengths {
    return (this.#lengths ??= lengthsOfText(this.tokens));
  }
}

function judged(chain: Chain, { name }: Tier, text: ComparedText, theirLengths: () => LineLengths): Judgement | null {
  const { tokens, segments, dialect, isImport, isAccessor } = text;
  const [first, last] = [chain.spans[0]!, chain.spans.at(-1)!];
  const end = last.ours + last.length;
  let share = 0;
  for (const { from, to } of segments)
    if (from < end && to > first.ours) share = Math.max(share, coveredWithin(chain, from, to) / (to - from));
  const stream = tokens[name];
  const telling = coveredTokens(chain, stream, (at) => !isImport(at) && !isAccessor(at));
  const ofAccessors = coveredTokens(chain, stream, (at) => !isImport(at) && isAccessor(at));
  const weight = weightOfAll(telling, dialect) + OF_ACCESSORS * weightOfAll(ofAccessors, dialect);
  const evidence = { tier: name, weight, share, agreement: MOST_AGREEMENT };
  // Most of what is found is too little whatever stands around it.
  if (levelOf(evidence, dialect.alike) === null) return null;
  const agreement = agreementOf(text.lengths, theirLengths(), {
    ours: { first: first.ours, last: end - 1 },
    theirs: { first: first.theirs, last: last.theirs + last.length - 1 },
  });
  const level = levelOf({ ...evidence, agreement }, dialect.alike);
  return level && { level, ratio: share };
}

/** What their names tell is told by the field already. */
const OF_ACCESSORS = 0.35;

function* coveredTokens({ spans }: Chain, stream: Uint32Array, isIn: (at: number) => boolean): Generator<number> {
  for (const { ours, length } of spans) for (let at = ours; at < ours + length; at++) if (isIn(at)) yield stream[at]!;
}

function matchOf(
  store: SnippetStore,
  file: number,
  chain: Chain,
  { name, k }: Tier,
  { level, ratio }: Judgement,
  lines: Uint32Array,
): SnippetMatch {
  const { work, path, licence, version } = store.fileOf(file);
  const [first, last] = [chain.anchors[0]!, chain.anchors.at(-1)!];
  return {
    ...{ work, path, licence, versions: [oldestOf(store, file, chain), version] },
    lines: [lines[first.ours]!, lines[last.ours + k - 1]!],
    theirLines: [store.lineOf(file, first.theirs), store.lineOf(file, last.theirs + k - 1)],
    ...{ tokens: chain.covered, ratio, tier: name, level: work.role === 'helper' ? 'helper' : level },
  };
}

/** What most of its grams say: one that stands in the work several times counts for the newest alone. */
function oldestOf(store: SnippetStore, file: number, { anchors }: Chain): string {
  const counts = new Map<number, number>();
  for (const { oldest } of anchors) counts.set(oldest, (counts.get(oldest) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
  return store.versionOf(file, most);
}

import { alignWords, type Alignment } from './alignWords';
import { eachGram, type TextIndex } from './textIndex';
import type { Words } from './words';

/** A licence's text, found in a file. */
export interface TextMatch extends Alignment {
  readonly id: string;
  /** Of the text's words, those that are there: 1 is all of them. */
  readonly coverage: number;
}

/** Of a text's runs that are kept, so many have to be there for it to be laid on the copy. */
const PROMISING = 0.4;
/** Texts that are laid on one place, the most promising first. */
const TRIED = 16;
/** A text of which a copy lacks more is another text. */
const LEAST_COVERAGE = 0.85;
/** Words added to a text, of its own. More make it another. */
const MOST_ADDED = 0.25;
/** No text is shorter; what is, is a notice. */
const SHORTEST = 12;

interface Hits {
  readonly count: number;
  /** Where text and copy have the same run. */
  readonly at: [copy: number, text: number][];
}

/** A copy's words by the index's numbers. */
function numbersOf(words: Words, index: TextIndex): Int32Array {
  return Int32Array.from(words.texts, (word) => index.numberOf(word));
}

/**
 * The licence texts that stand in a run of prose, in order, none over another: where several lie on the same words, the
 * one with the fewest words missing or added.
 */
export function textMatches(words: Words, index: TextIndex): TextMatch[] {
  if (words.texts.length < SHORTEST) return [];
  const copy = numbersOf(words, index);
  const found: TextMatch[] = [];
  // Each finding may hide another text elsewhere: what is left is looked through again.
  for (let rounds = 0; rounds < 8; rounds++) {
    const best = bestOf(candidates(copy, index), copy, index);
    if (!best) break;
    found.push(best);
    copy.fill(-1, best.from, best.to);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Which texts have so many runs of the copy that they may be in it, by number of the text. */
function candidates(copy: Int32Array, index: TextIndex): Map<number, Hits> {
  const { kept, starts, textAt } = index;
  const isPromising = (text: number, count: number): boolean =>
    count / Math.max(1, kept[text]!) >= PROMISING && starts[text + 1]! - starts[text]! >= SHORTEST;
  // The same again and again leads nowhere new; a second copy of a text is found once the first is hidden.
  const runs = new Map<number, number>();
  const counts = new Uint32Array(kept.length);
  eachGram(copy, 0, copy.length, (hash, begin) => {
    if (!index.mayHave(hash) || runs.has(hash)) return;
    runs.set(hash, begin);
    index.places(copy, begin, hash, (place) => counts[textAt[place]!]!++);
  });
  const hits = new Map<number, Hits>();
  for (let text = 0; text < counts.length; text++)
    if (counts[text]! > 0 && isPromising(text, counts[text]!)) hits.set(text, { count: counts[text]!, at: [] });
  // Most prose has no text, and ends here.
  if (hits.size === 0) return hits;
  for (const [hash, begin] of runs)
    index.places(copy, begin, hash, (place) => hits.get(textAt[place]!)?.at.push([begin, place]));
  return hits;
}

function bestOf(hits: ReadonlyMap<number, Hits>, copy: Int32Array, index: TextIndex): TextMatch | null {
  const { starts, words, ids } = index;
  const lengthOf = (text: number): number => starts[text + 1]! - starts[text]!;
  const share = (text: number, { count }: Hits): number => count / Math.max(1, index.kept[text]!);
  const promising = [...hits]
    .sort((a, b) => share(...b) * lengthOf(b[0]) - share(...a) * lengthOf(a[0]))
    .slice(0, TRIED);
  let best: { match: TextMatch; value: number } | null = null;
  for (const [text, { at }] of promising) {
    const [copyAt, textAt] = middleOf(at);
    const length = lengthOf(text);
    const laid = alignWords(copy, copyAt, words, textAt, [starts[text]!, starts[text + 1]!], length / 2);
    const coverage = laid.matched / length;
    if (coverage < LEAST_COVERAGE || laid.inserted > length * MOST_ADDED) continue;
    const value = laid.matched - laid.inserted - laid.missing;
    if (!best || value > best.value) best = { match: { id: ids[text]!, coverage, ...laid }, value };
  }
  return best?.match ?? null;
}

/** Of places where both agree, the one on the commonest line between them: others are chance. */
function middleOf(at: readonly (readonly [number, number])[]): readonly [number, number] {
  const sorted = [...at].sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
  return sorted[sorted.length >> 1]!;
}

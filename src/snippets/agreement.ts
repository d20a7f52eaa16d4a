import { spotOf, type LineLengths } from './lineLengths';

/** What is the same in a text and in a file, from the first token to the last. */
export interface Stretch {
  readonly ours: { readonly first: number; readonly last: number };
  readonly theirs: { readonly first: number; readonly last: number };
}

/** More says no more. */
export const MOST_AGREEMENT = 25;

/** What it says that a stretch begins, or ends, in its line at the same token on both sides; with the line on both; at different ones. */
const [WITHIN, WITH_LINE, ELSEWHERE] = [3, 1.5, -2];
/** What takes from it that a line was left out, or put in, on one side or both. */
const PASSED_OVER = -1.5;
/** Lines that one side may have more at once, and all together until it's another text. */
const MOST_AT_ONCE = 2;
const MOST_PASSED = 6;

/** What a line says that has as many tokens on both sides, in bits or so. */
function worthOf(tokens: number): number {
  if (tokens === 1) return 0.8;
  if (tokens === 2) return 2;
  if (tokens <= 4) return 2.5;
  return tokens <= 16 ? 3.2 : 4.5;
}

/**
 * How far the lines around a stretch agree in how many tokens they have, wherever the names and the words in them differ: what a copy has
 * in common with where it is from beyond what a store knows of that, and what two texts that are alike by chance don't.
 */
export function agreementOf(ours: LineLengths, theirs: LineLengths, stretch: Stretch): number {
  const [ourFirst, theirFirst] = [spotOf(ours, stretch.ours.first), spotOf(theirs, stretch.theirs.first)];
  const [ourLast, theirLast] = [spotOf(ours, stretch.ours.last), spotOf(theirs, stretch.theirs.last)];
  const agreement =
    endsAlike(ourFirst.before, theirFirst.before) +
    endsAlike(ourLast.behind, theirLast.behind) +
    beside(ours.lengths, theirs.lengths, { our: ourFirst.line, their: theirFirst.line, step: -1 }) +
    beside(ours.lengths, theirs.lengths, { our: ourLast.line, their: theirLast.line, step: 1 });
  return Math.min(MOST_AGREEMENT, agreement);
}

function endsAlike(our: number, their: number): number {
  if (our !== their) return ELSEWHERE;
  return our === 0 ? WITH_LINE : WITHIN;
}

interface Walk {
  readonly our: number;
  readonly their: number;
  readonly step: 1 | -1;
}

/** Of the lines one after the other before a line, or behind it. */
function beside(ours: readonly number[], theirs: readonly number[], { our, their, step }: Walk): number {
  let [at, other] = [our + step, their + step];
  let worth = 0;
  for (let passed = 0; passed < MOST_PASSED && worth < MOST_AGREEMENT;) {
    if (ours[at] === undefined || theirs[other] === undefined) break;
    const skip = skipped(ours, theirs, { our: at, their: other, step });
    passed += skip.passed;
    worth += PASSED_OVER * skip.passed;
    at += skip.our * step;
    other += skip.their * step;
    if (!skip.found) continue;
    worth += worthOf(ours[at]!);
    at += step;
    other += step;
  }
  return Math.max(0, worth);
}

interface Skip {
  /** Lines of each side. */
  readonly our: number;
  readonly their: number;
  /** Lines that count as passed over. */
  readonly passed: number;
  /** Whether the lines behind are as long as each other. */
  readonly found: boolean;
}

/** To the next two lines that are as long as each other; a line of one token, as a bracket, is everywhere. */
function skipped(ours: readonly number[], theirs: readonly number[], { our, their, step }: Walk): Skip {
  if (ours[our] === theirs[their]) return { our: 0, their: 0, passed: 0, found: true };
  for (let more = 1; more <= MOST_AT_ONCE; more++) {
    const [further, theirFurther] = [ours[our + more * step], theirs[their + more * step]];
    if (further === theirs[their] && further! > 1) return { our: more, their: 0, passed: more, found: true };
    if (theirFurther === ours[our] && theirFurther! > 1) return { our: 0, their: more, passed: more, found: true };
  }
  return { our: 1, their: 1, passed: 1, found: false };
}

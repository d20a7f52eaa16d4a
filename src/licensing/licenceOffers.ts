import type { Span } from './licenceJoins';
import { MARK, type Words } from './words';

/** Words from what offers a choice to the first licence of it, from one licence to the next, and behind the last. */
const MOST_TO_FIRST = 24;
const MOST_TO_NEXT = 40;
const MOST_BEHIND = 24;
const MOST_BACK = 60;
/** Licences of one offer. A text of nothing but offers and names is read in proportion to its length. */
const MOST_OFFERED = 20;

interface Offer {
  /** Words of the offer itself: [from, to). */
  readonly from: number;
  readonly to: number;
  /** Says whose choice it is, so that whole sentences or texts may come between: `choose whichever you prefer`. */
  readonly isPlain: boolean;
  /** Points back at licences, of which the addresses may stand between: `either of these licenses`. */
  readonly isBack?: boolean;
}

/**
 * Whether each span and the one before it are offered for a choice by words around them, before (`dual licensed under`, `at your
 * election,`), behind (`whichever you prefer`), or at each (`ALTERNATIVE A`, `ALTERNATIVE B`). "Both", and "two licenses" alone,
 * offer none.
 */
export function offeredAsChoice(words: Words, spans: readonly Span[]): readonly boolean[] {
  const offered = spans.map((span, at) => at > 0 && areAlternatives(words, spans[at - 1]!, span));
  if (spans.length < 2) return offered;
  const within = textsAmong(spans);
  /** The first span that doesn't begin before the offer ends. */
  let next = 0;
  for (let at = 0; at < words.texts.length; at++) {
    if (within(at)) continue;
    const offer = offerAt(words, at);
    if (!offer) continue;
    while (next < spans.length && spans[next]!.from < offer.to) next++;
    coverBehind(words, offer, spans, next, offered);
    coverBefore(words, offer, spans, next, offered);
    at = offer.to - 1;
  }
  return offered;
}

/** Longer than any name: licences' own texts speak of options, too. */
const LONGEST_NAME = 60;
const isText = ({ from, to }: Span): boolean => to - from > LONGEST_NAME;

function textsAmong(spans: readonly Span[]): (at: number) => boolean {
  const texts = spans.filter(isText);
  return (at) => texts.some(({ from, to }) => from <= at && at < to);
}

/** What follows an offer. */
function coverBehind(
  words: Words,
  { to, isPlain }: Offer,
  spans: readonly Span[],
  first: number,
  offered: boolean[],
): void {
  const begins = spans[first]?.from ?? Infinity;
  if (begins - to > MOST_TO_FIRST || isBroken(words, to, begins, isPlain)) return;
  for (let at = first + 1; at < Math.min(spans.length, first + MOST_OFFERED); at++) {
    if (!isNext(words, spans[at - 1]!, spans[at]!, isPlain)) return;
    offered[at] = true;
  }
}

/** What an offer follows. */
function coverBefore(
  words: Words,
  { from, isPlain, isBack }: Offer,
  spans: readonly Span[],
  next: number,
  offered: boolean[],
): void {
  if (!isPlain) return;
  let last = next - 1;
  while (last >= 0 && spans[last]!.to > from) last--;
  if (last < 1 || from - spans[last]!.to > (isBack ? MOST_BACK : MOST_BEHIND)) return;
  for (let at = last; at > Math.max(0, last - MOST_OFFERED); at--) {
    // A whole text ends above what is said of the names below it.
    if (isText(spans[at - 1]!) || !isNext(words, spans[at - 1]!, spans[at]!, false)) return;
    offered[at] = true;
  }
}

function isNext(words: Words, before: Span, next: Span, isPlain: boolean): boolean {
  return (
    next.from >= before.to && next.from - before.to <= MOST_TO_NEXT && !isBroken(words, before.to, next.from, isPlain)
  );
}

/** Whether something else begins between two places: another sentence, or what is said of a part. */
function isBroken({ texts, marks }: Words, from: number, to: number, isPlain: boolean): boolean {
  for (let at = from; at < to; at++) if (OF_PARTS.has(texts[at]!)) return true;
  if (isPlain) return false;
  for (let at = from + 1; at <= to; at++) if ((marks[at]! & MARK.sentence) !== 0) return true;
  return false;
}

/** What is under a licence of its own. */
const OF_PARTS: ReadonlySet<string> = new Set(
  'portions portion parts part others bundled includes included contains except documentation docs third dependencies'.split(
    ' ',
  ),
);

function offerAt({ texts }: Words, at: number): Offer | null {
  const word = texts[at]!;
  const [next = '', third = '', fourth = ''] = [texts[at + 1], texts[at + 2], texts[at + 3]];
  if (MANY.has(word) && next.startsWith('licens') && next !== 'licenses')
    return { from: at, to: at + 2, isPlain: false };
  if (MANY_LICENSED.has(word)) return { from: at, to: at + 1, isPlain: false };
  if (word === 'whichever') return { from: at, to: at + 1, isPlain: true };
  if (word === 'your') {
    const length = next === 'own' || next === 'sole' ? 3 : 2;
    const isOption = OPTIONS.has(texts[at + length - 1] ?? '') && BEFORE_OPTION.has(texts[at - 1] ?? '');
    return isOption && !isOfVersions(texts, at + length) ? { from: at - 1, to: at + length, isPlain: true } : null;
  }
  if (PICKING.has(word) && (OF_PICKED.has(next) || (next === 'the' && third === 'one')))
    return { from: at, to: at + 2, isPlain: true };
  if (word === 'choice' && (next === 'of' || next === 'between')) return { from: at, to: at + 2, isPlain: true };
  if (word === 'either' && next === 'license') return { from: at, to: at + 2, isPlain: true, isBack: true };
  if ((word === 'one' || word === 'any' || word === 'either') && next === 'of' && isOfLicences(texts, at + 2))
    return { from: at, to: at + 3, isPlain: true, isBack: third === 'these' };
  if (word === 'as' && next === 'you' && WISHING.has(third) && fourth !== 'to')
    return { from: at, to: at + 3, isPlain: true };
  return null;
}

/** `of the following licenses`, `of these two licenses`; not `of the following conditions`. */
function isOfLicences(texts: readonly string[], at: number): boolean {
  const isThose = texts[at] === 'the' || texts[at] === 'these' || texts[at] === 'those' || texts[at] === 'two';
  return isThose && texts.slice(at, at + MOST_TO_LICENCES).some((word) => word === 'licenses');
}

const MOST_TO_LICENCES = 5;

/** `(at your option) any later version` is a choice of versions. */
function isOfVersions(texts: readonly string[], at: number): boolean {
  return texts.slice(at, at + 3).some((word) => OF_VERSIONS.has(word));
}

/** `Dual licensed`; `multiple licenses` may each be of a part. */
const MANY: ReadonlySet<string> = new Set('dual dually double triple tri triply multi multiple multiply'.split(' '));
const MANY_LICENSED: ReadonlySet<string> = new Set('duallicensed multilicensed trilicensed'.split(' '));
const OPTIONS: ReadonlySet<string> = new Set(
  'choice option election discretion preference choosing convenience pick'.split(' '),
);
const BEFORE_OPTION: ReadonlySet<string> = new Set('at of by take under is'.split(' '));
const PICKING: ReadonlySet<string> = new Set('choose pick select choosing selecting elect'.split(' '));
const OF_PICKED: ReadonlySet<string> = new Set('between among either one any whichever which from'.split(' '));
const WISHING: ReadonlySet<string> = new Set('like prefer wish choose please want'.split(' '));
const OF_VERSIONS: ReadonlySet<string> = new Set('later newer version versions above higher greater'.split(' '));

/** `ALTERNATIVE A` above one and `ALTERNATIVE B` above the other. */
function areAlternatives(words: Words, before: Span, next: Span): boolean {
  const first = labelBefore(words, before, 0);
  return first !== null && first === labelBefore(words, next, before.to);
}

function labelBefore({ texts, lines }: Words, { from }: Span, least: number): string | null {
  for (let at = from - 1; at >= Math.max(least, from - MOST_FROM_LABEL); at--) {
    const isLabel = LABELS.has(texts[at]!) && COUNTS.has(texts[at + 1] ?? '');
    if (isLabel && (at === 0 || lines[at - 1] !== lines[at])) return texts[at]!;
  }
  return null;
}

/** A title, an address, and the holders above a text. */
const MOST_FROM_LABEL = 24;
const LABELS: ReadonlySet<string> = new Set('alternative option choice'.split(' '));
const COUNTS: ReadonlySet<string> = new Set('a b c d 1 2 3 4 i ii iii iv one two three'.split(' '));

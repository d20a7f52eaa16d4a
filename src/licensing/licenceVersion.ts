import { AT_LEAST, MARK, type Words } from './words';

/** A version as it is written beside a licence's name. */
export interface Version {
  readonly text: string;
  /** `or any later version`. */
  readonly later: boolean;
  /** Another that may be chosen instead: `either version 2 or version 3`. */
  readonly or: string | null;
  /** The place after its last word. */
  readonly to: number;
}

const VERSION_WORDS: ReadonlySet<string> = new Set(['version', 'versions', 'ver', 'vers', 'v', 'revision', 'rev']);
/** What stands between a name and its version: `as published by the Free Software Foundation; either version 2`. */
const BETWEEN: ReadonlySet<string> = new Set(
  'license licenses agreement as published by the free software foundation inc either in its gnu gpl lgpl agpl mpl and only under terms of'.split(
    ' ',
  ),
);
const MOST_BETWEEN = 14;
const LATER: ReadonlySet<string> = new Set(['later', 'newer', 'higher', 'greater', 'above', 'subsequent', 'latest']);
const MOST_UNTIL_LATER = 14;
/** What the name of another licence that comes in versions begins with. */
const OTHER_NAMES: ReadonlySet<string> = new Set(
  'gnu gpl lgpl agpl gplv2 gplv3 mpl mozilla apache eclipse epl'.split(' '),
);
const NUMBER = /^v?\d{1,2}[a-c]?$/;

/** `2`, `2.0`, `v2`, `1.3c`: the words of a number, one or two. */
function numberAt({ texts, marks }: Words, at: number): { readonly text: string; readonly to: number } | null {
  const first = texts[at];
  if (first === undefined || !NUMBER.test(first)) return null;
  const whole = first.replace(/^v/, '');
  const second = texts[at + 1];
  const follows = second !== undefined && marks[at + 1] === 0 && /^\d{1,2}[a-c]?$/.test(second);
  return follows ? { text: `${whole}.${second}`, to: at + 2 } : { text: whole, to: at + 1 };
}

function laterFrom({ texts, marks }: Words, at: number): number | null {
  if (texts[at] === '+') return at + 1;
  for (let i = at; i < Math.min(texts.length, at + MOST_UNTIL_LATER); i++) {
    if (i > at && (marks[i]! & (MARK.sentence | MARK.colon)) !== 0 && texts[i] !== 'or') return null;
    // `Apache-2.0 and the GNU LGPL 2.1 or later`: the other's versions.
    if (texts[i] === 'and' && texts.slice(i + 1, i + 3).some((word) => OTHER_NAMES.has(word))) return null;
    if (
      LATER.has(texts[i]!) &&
      (texts[i - 1] === 'or' || texts[i - 1] === 'any' || texts[i - 1] === 'and' || texts[i - 1] === 'a')
    )
      return texts[i + 1] === 'version' || texts[i + 1] === 'versions' ? i + 2 : i + 1;
  }
  return null;
}

/** `2 or 3`, `version 2 or version 3`. */
function otherFrom(words: Words, at: number): { readonly text: string; readonly to: number } | null {
  let next = at;
  if (words.texts[next] === 'of' && words.texts[next + 1] === 'the' && words.texts[next + 2] === 'license') next += 3;
  if (words.texts[next] !== 'or') return null;
  next++;
  if (VERSION_WORDS.has(words.texts[next] ?? '')) next++;
  return numberAt(words, next);
}

/** A number with what follows it. @param at where to look for that */
export function withLater(words: Words, text: string, at: number): Version {
  const other = otherFrom(words, at);
  const end = other?.to ?? at;
  const later = laterFrom(words, end);
  return { text, later: later !== null, or: other?.text ?? null, to: later ?? end };
}

/** `>= 2`, as R and others have it. */
function atLeastFrom(words: Words, at: number): Version | null {
  if (words.texts[at] !== AT_LEAST) return null;
  const number = numberAt(words, at + 1);
  return number && { text: number.text, later: true, or: null, to: number.to };
}

/** @param at the place after the name */
export function versionAfter(words: Words, at: number): Version | null {
  const { texts } = words;
  const atLeast = atLeastFrom(words, at);
  if (atLeast) return atLeast;
  // Right after the name a number needs no word: `GPL 2`, `Apache-2.0`.
  const direct = numberAt(words, at);
  if (direct && (words.marks[at]! & (MARK.sentence | MARK.bracket)) === 0)
    return withLater(words, direct.text, direct.to);
  for (let i = at; i < Math.min(texts.length, at + MOST_BETWEEN); i++) {
    const word = texts[i]!;
    if (VERSION_WORDS.has(word)) {
      const least = atLeastFrom(words, i + 1);
      if (least) return least;
      const number = numberAt(words, i + 1);
      return number && withLater(words, number.text, number.to);
    }
    if (/^v\d/.test(word)) {
      const number = numberAt(words, i);
      return number && withLater(words, number.text, number.to);
    }
    if (word === 'license' || word === 'licenses') {
      const number = numberAt(words, i + 1);
      if (number) return withLater(words, number.text, number.to);
    }
    if (!BETWEEN.has(word)) return null;
  }
  return null;
}

/** `version 2 of the GNU General Public License, or any later version`. */
export function versionBefore(words: Words, from: number, to: number): Version | null {
  const { texts } = words;
  let at = from - 1;
  while (at >= 0 && from - at < 6 && ['the', 'of', 'gnu', 'terms', 'license'].includes(texts[at]!)) at--;
  if (from - 1 - at === 0) return null;
  for (const begin of [at - 1, at]) {
    const number = begin >= 0 ? numberAt(words, begin) : null;
    if (number?.to !== at + 1) continue;
    const lead = texts[begin - 1] ?? '';
    const version = withLater(words, number.text, to);
    if (VERSION_WORDS.has(lead) || texts[begin]!.startsWith('v')) {
      const first = firstOfTwo(words, VERSION_WORDS.has(lead) ? begin - 1 : begin);
      return first === null ? version : { ...version, text: first, or: number.text };
    }
    const first = lead === 'or' ? firstOfTwo(words, begin) : null;
    if (first !== null) return { ...version, text: first, or: number.text };
  }
  return null;
}

/** `version 2 or`, before a second one. */
function firstOfTwo(words: Words, at: number): string | null {
  if (words.texts[at - 1] !== 'or') return null;
  for (const begin of [at - 3, at - 2]) {
    const number = begin >= 0 ? numberAt(words, begin) : null;
    if (number?.to === at - 1) return number.text;
  }
  return null;
}

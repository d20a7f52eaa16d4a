import { isAddress } from './listedNames';
import { MARK, type Words } from './words';

/** The words of a licence's name or text: [from, to). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the words between two licences, and those that lead to the first, make of them. */
export function joinOf(
  words: Words,
  { from: beforeFrom, to: beforeTo }: Span,
  { from, to }: Span,
): 'OR' | 'AND' | null {
  const { texts, marks } = words;
  const between = texts.slice(beforeTo, from);
  // `Alternatively, the contents of this file may be used under the terms of`
  if (texts.slice(Math.max(beforeTo, from - 24), from).some((word) => CHOOSING.has(word))) return 'OR';
  if (isSecondary(words, from)) return 'OR';
  if (isWished(texts.slice(Math.max(beforeTo, from - MOST_FROM_WISH), from))) return 'OR';
  if (between.length > 40) return null;
  if (isChosen(texts.slice(to, to + MOST_TO_CHOICE))) return 'OR';
  const lead = texts.slice(Math.max(0, beforeFrom - 8), beforeFrom);
  if (lead.some((word) => LEADING.has(word)) || isOffered(words, beforeFrom)) return 'OR';
  const isSlashed = between.length === 0 && (marks[from]! & MARK.slash) !== 0;
  if (isSlashed && !isAddress(texts, beforeFrom, beforeTo)) return 'OR';
  return conjunctionBefore(words, beforeTo, from);
}

/** `Or, if you like, under the GPL`. */
const isWished = (lead: readonly string[]): boolean =>
  lead.some(
    (word, at) => word === 'or' && lead[at + 1] === 'if' && lead[at + 2] === 'you' && WISHING.has(lead[at + 3] ?? ''),
  );

const MOST_FROM_WISH = 12;
const WISHING: ReadonlySet<string> = new Set(['like', 'prefer', 'wish', 'want', 'choose']);

/** The words that lead from a conjunction to the name or text that it adds: `or the OpenIB.org BSD license below:`. */
const MOST_FROM_CONJUNCTION = 8;

/** `The EPL 2.0, which is available at …, or the Apache License`: what the last part of the same sentence begins with. */
function conjunctionBefore({ texts, marks }: Words, beforeTo: number, from: number): 'OR' | 'AND' | null {
  for (let at = from - 1; at >= Math.max(beforeTo, from - MOST_FROM_CONJUNCTION); at--) {
    if ((marks[at + 1]! & MARK.sentence) !== 0) return null;
    if (texts[at] !== 'or' && texts[at] !== 'and') continue;
    // `redistribute it and/or modify it under the terms of the` joins no licences.
    if (at + 1 < from && !LEADING_ON.has(texts[at + 1]!)) return null;
    return texts[at] === 'or' ? 'OR' : 'AND';
  }
  return null;
}

/** What goes on to a licence behind a conjunction. */
const LEADING_ON: ReadonlySet<string> = new Set(['the', 'a', 'an', 'under', 'at']);

/**
 * `This Source Code may also be made available under the following Secondary Licenses when …: A and B`. They are the Eclipse
 * Public License 2.0's (section 3.2): who passes the work on may take one of them instead, whatever joins their names.
 */
export function isSecondary({ texts, marks }: Words, from: number): boolean {
  for (let at = from - 1; at > Math.max(0, from - MOST_TO_SECONDARY); at--) {
    if ((marks[at + 1]! & (MARK.sentence | MARK.paragraph)) !== 0) return false;
    if (texts[at] === 'licenses' && texts[at - 1] === 'secondary') return texts[at - 2] === 'following';
  }
  return false;
}

/** Two names with their exceptions lie between. */
const MOST_TO_SECONDARY = 60;

/** `Under a choice of one of two licenses. You may choose to be licensed under the terms of the`, in the same paragraph. */
function isOffered({ texts, marks }: Words, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - MOST_TO_OFFER); at--) {
    if ((marks[at + 1]! & MARK.paragraph) !== 0) return false;
    if (texts[at] === 'choice' && texts[at + 1] === 'of') return true;
    if (texts[at] === 'choose' && texts[at + 1] === 'to') return true;
  }
  return false;
}

const MOST_TO_OFFER = 24;

const MOST_TO_CHOICE = 40;

/** `You may select, at your option, one of the above-listed licenses.` */
function isChosen(after: readonly string[]): boolean {
  const isOneOf = after.some(
    (word, at) => OF_SEVERAL.has(word) && after[at + 1] === 'of' && LISTED.has(after[at + 3] ?? ''),
  );
  return isOneOf && after.some((word) => OPTING.has(word));
}

const OF_SEVERAL: ReadonlySet<string> = new Set(['one', 'either', 'any']);
const LISTED: ReadonlySet<string> = new Set(['above', 'licenses', 'two', 'following', 'listed']);
const OPTING: ReadonlySet<string> = new Set(['option', 'select', 'choose', 'choice', 'may', 'discretion']);

const CHOOSING: ReadonlySet<string> = new Set(['alternatively', 'alternately', 'optionally']);
/** Before the first of those among which one may choose. */
const LEADING: ReadonlySet<string> = new Set(['dual', 'dually', 'either', 'choice', 'option', 'triple', 'tri']);

import { joinOf, type Span } from './licenceJoins';
import { offeredAsChoice } from './licenceOffers';
import { MARK, type Words } from './words';

/** A licence that is named, or whose text stands there. */
export interface Mention extends Span {
  readonly id: string;
}

/** Words between two names of one choice. */
const MOST_IN_CHOICE = 4;
/** Words from what puts a file under licences to the choice between the same: `in compliance with, at your election, A or B`. */
const MOST_TO_CHOICE = 60;
/** Words from a choice to the second text of it, without those of other texts: holders and headings. */
const MOST_TO_TEXTS = 120;
/** A list's next name has at most an article before it. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'under', 'license', 'licenses']);

/**
 * Whether of the licences that hold, each and the one before it are offered for a choice: where they are named, or where
 * both are named again near by: `provided under a dual BSD/GPLv2 license`, above BSD's text.
 * @param named all mentions in order, also the repeated ones
 * @param isLess whether a mention says less of what another, of an id, says more of
 */
export function choiceSaid<M extends Mention>(
  words: Words,
  named: readonly M[],
  kept: readonly M[],
  isLess: (mention: M, id: string) => boolean,
): readonly boolean[] {
  const offered = offeredAsChoice(words, kept);
  const choices = choicesAmong(words, named);
  const isThis = (mention: M, { id }: M): boolean => mention.id === id.split(' WITH ')[0] || isLess(mention, id);
  const isOf = (choice: readonly M[], one: M): boolean => choice.some((mention) => isThis(mention, one));
  // Chosen among some here and among others there: of different files, and nothing says which.
  const isSplit = (one: M): boolean => {
    const of = choices.filter((choice) => isOf(choice, one));
    const isNested = (choice: readonly M[], other: readonly M[]): boolean =>
      choice.every((mention) => other.some((each) => isThis(each, mention) || isThis(mention, each)));
    return of.some((choice) => of.some((other) => !isNested(choice, other) && !isNested(other, choice)));
  };
  return kept.map((one, at) => {
    const before = kept[at - 1];
    if (!before) return false;
    if (offered[at]!) return true;
    const both = choices.filter(
      (choice) => isOf(choice, before) && isOf(choice, one) && isNear(words, choice, before, one, kept),
    );
    const isTwo = ([first, second]: readonly [M, M], choice: readonly M[]): boolean =>
      choice.some(
        (mention) => isThis(mention, first) && choice.some((other) => other !== mention && isThis(other, second)),
      );
    return both.some((choice) => isTwo([before, one], choice)) && !isSplit(before) && !isSplit(one);
  });
}

function isNear(
  words: Words,
  choice: readonly Mention[],
  before: Mention,
  one: Mention,
  kept: readonly Mention[],
): boolean {
  if (choice.some(({ from }) => from === before.from)) return true;
  // `Apply the GPL/LGPL with the following exception`: another way to say both.
  if (choice.some((mention, at) => at > 0 && isSlashedName(words, choice[at - 1]!, mention))) return false;
  const [begins, ends] = [choice[0]!.from, choice.at(-1)!.to];
  // Another paragraph may be about something else.
  if (begins >= before.from)
    return begins - one.to <= MOST_TO_CHOICE && (!isParted(words, before.to, begins) || isOfThis(words, begins));
  // `Licensed under the MIT license or the Apache License`, with both texts below it.
  const texts = kept.filter(({ from, to }) => from >= ends && to <= one.from);
  const inTexts = texts.reduce((sum, { from, to }) => sum + to - from, 0);
  return isText(before) && isText(one) && one.from - ends - inTexts <= MOST_TO_TEXTS;
}

function isSlashedName({ texts, marks }: Words, before: Span, { from }: Span): boolean {
  const isSlashed = from === before.to && (marks[from]! & MARK.slash) !== 0;
  return isSlashed && !OF_FILE.has(texts[before.from - 1] ?? '');
}

/** What leads to licences of a file. */
const OF_FILE: ReadonlySet<string> = new Set(['license', 'licensed', 'dual', 'under', 'version']);

/** `This library is free software; you can redistribute it under`: what the file is about. */
function isOfThis({ texts, marks }: Words, begins: number): boolean {
  for (let at = begins - 1; at >= Math.max(0, begins - MOST_FROM_THIS); at--) {
    if (texts[at] === 'this' || texts[at] === 'you') return true;
    if ((marks[at]! & MARK.paragraph) !== 0) return BEGINNING.has(texts[at]!);
  }
  return false;
}

const MOST_FROM_THIS = 30;
/** A paragraph that begins so is about the whole. */
const BEGINNING: ReadonlySet<string> = new Set('licensed distributed released available dual multi'.split(' '));

function isParted({ marks }: Words, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if ((marks[at]! & MARK.paragraph) !== 0) return true;
  return false;
}

/** Longer than any name. */
const isText = ({ from, to }: Span): boolean => to - from > LONGEST_NAME;
const LONGEST_NAME = 30;

/** Runs of mentions among which one may choose. */
function choicesAmong<M extends Mention>(words: Words, named: readonly M[]): readonly (readonly M[])[] {
  if (named.length < 2) return [];
  const offered = offeredAsChoice(words, named);
  const isOr = named.map((one, at) => {
    const before = named[at - 1];
    return before !== undefined && (offered[at]! || isJoinedByOr(words, before, one));
  });
  // `A, B, or C`: the word before the last says what the commas mean.
  for (let at = named.length - 2; at > 0; at--)
    if (isOr[at + 1]! && isListed(words, named[at - 1]!, named[at]!)) isOr[at] = true;
  const choices: M[][] = [];
  for (const [at, one] of named.entries()) {
    if (isOr[at]) choices.at(-1)!.push(one);
    else choices.push([one]);
  }
  const real = choices.filter((choice) => choice.some(({ id }) => id !== choice[0]!.id));
  return real.length > MOST_CHOICES ? [] : real;
}

/** With more of them a text is a list of others' licences, and each pair would be held against each. */
const MOST_CHOICES = 100;

const isJoinedByOr = (words: Words, before: Mention, one: Mention): boolean =>
  one.from >= before.to && one.from - before.to <= MOST_IN_CHOICE && joinOf(words, before, one) === 'OR';

function isListed({ texts, marks }: Words, before: Span, next: Span): boolean {
  if (next.from < before.to || next.from - before.to > MOST_IN_CHOICE) return false;
  const hasComma = marks.slice(before.to, next.from + 1).some((mark) => (mark & MARK.comma) !== 0);
  return hasComma && texts.slice(before.to, next.from).every((word) => ARTICLES.has(word));
}

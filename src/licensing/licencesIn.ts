import type { Change } from './alignWords';
import { exceptionsIn, type FoundException } from './exceptionPhrases';
import { choiceSaid } from './licenceChoice';
import { isSecondary, joinOf } from './licenceJoins';
import { licenceNotices, type Notice } from './licenceNotices';
import { isAddress, listedNames } from './listedNames';
import type { Prose } from './prose';
import type { TextIndex } from './textIndex';
import { changedId, CLAUSE, textChange, type TextChange } from './textChanges';
import { textMatches, type TextMatch } from './textMatches';
import { wordsOf, type Words } from './words';

/** A licence that a file states, by its text or by name. */
export interface StatedLicence {
  /** An SPDX expression: mostly one id. */
  readonly id: string;
  readonly line: number;
  readonly lastLine: number;
  readonly kind: 'text' | 'notice' | 'reference' | 'manifest' | 'module';
  /** 0 to 1: of a text, how much of it is there. */
  readonly confidence: number;
  /** Of a text that isn't quite the licence's: an added clause, or one that is left out. */
  readonly changed?: TextChange;
  /** How it goes with the one before it in the same prose; null for the first, and where nothing says so. */
  readonly joined: 'OR' | 'AND' | null;
}

interface Found extends Omit<StatedLicence, 'joined'> {
  readonly from: number;
  readonly to: number;
  readonly unversioned: Notice['unversioned'];
  /** Nothing but the address of a licence. */
  readonly isPlace: boolean;
  /** Of a text: where it isn't the list's. */
  readonly changes?: readonly Change[];
  /** Of the same licence as the one before it, with another exception: how the two go together. */
  readonly another?: 'OR' | null;
}

const NOTICE = 0.9;
const UNVERSIONED = 0.7;
const REFERENCE = 0.6;

/** The licences that one run of prose states, in order. */
export function licencesIn(prose: Prose, index: TextIndex): StatedLicence[] {
  const words = wordsOf(prose);
  const texts = textMatches(words, index);
  // What is set into a text is somebody else's words, which may name another licence: BSD's, with the GPL for a choice.
  const isTaken = (at: number): boolean =>
    texts.some(({ from, to, changes }) => from <= at && at < to && !changes.some((change) => isClauseAt(change, at)));
  const notices = licenceNotices(words, listedNames(index), isTaken);
  const found = [
    ...texts.map((match) => foundText(words, match, notices, index)),
    ...notices.map((notice) => foundBy(words, notice)),
  ].sort((a, b) => a.from - b.from);
  const kept = firstOfEach(withExceptions(found, words)).filter(
    (one, _, all) => !all.some((other) => other !== one && saysMore(other, one)),
  );
  const isChosen = choiceSaid(words, found, kept, isLessInWords);
  return kept
    .map((one) => promoted(one, found))
    .map(({ id, line, lastLine, kind, confidence, changed, from, to, another }, at) => {
      const before = kept[at - 1];
      const joined =
        another === undefined
          ? before
            ? isChosen[at]
              ? 'OR'
              : joinOf(words, { ...before, to: endOf(before, from) }, { from, to })
            : null
          : (another ?? (isSecondary(words, from) ? 'OR' : null));
      const named = changed?.restricts ? changedId(id) : id;
      return { id: named, line, lastLine, kind, confidence, ...(changed && { changed }), joined };
    });
}

/** Words from a licence to the wording of an exception to it. */
const MOST_TO_EXCEPTION = 320;
const GNU = /^(A|L)?GPL-/;

/**
 * Each exception with the nearest licence before it that it can be to, or just behind it: `with the Classpath exception, under
 * the GPL`.
 *
 * SPDX's WITH takes one exception (SPDX 3.0.1, annex B; spdx/spdx-spec issue 479 asks for more since 2020). Several of one
 * notice are its licence with each of them, joined by OR, as Eclipse OpenJ9 and OMR write it in their own files: who
 * passes the work on may leave any exception out (GPL 3.0, section 7), so each is a choice that the notice gives. AND
 * would ask to keep to both at once, so that neither permission were left. Where the licence is named again before the
 * second exception, that may be of other files, and nothing says how the two go together.
 */
function withExceptions(found: readonly Found[], { texts }: Words): readonly Found[] {
  if (!texts.includes('exception') && !texts.includes('exceptions') && !texts.some((word) => OF_EXCEPTIONS.has(word)))
    return found;
  const exceptions = exceptionsIn(texts);
  if (exceptions.length === 0) return found;
  const withs = new Map<Found, FoundException[]>();
  const within = new Set<Found>();
  for (const exception of exceptions) {
    const { id, from, to } = exception;
    // The licences' own texts tell how to make an exception; what one is for may be named in them.
    if (found.some((one) => one.kind === 'text' && one.from <= from && from < one.to)) continue;
    const base = id === 'LLVM-exception' || id === 'Swift-exception' ? /^Apache-2/ : GNU;
    const isNear = (one: Found): boolean =>
      base.test(one.id) && one.from < to + MOST_AFTER_EXCEPTION && from - one.to < MOST_TO_EXCEPTION;
    const all = found.filter((one) => isNear(one) && !one.id.includes(' ') && one.kind !== 'reference');
    const versioned = all.filter(({ unversioned }) => unversioned === null);
    const near = versioned.length > 0 ? versioned : all;
    const last = near.findLast((each) => each.from <= from) ?? near[0];
    // `Under Section 7 of GPL version 3 you are granted …`: what is said above of the same version says more.
    const one = near.find((each) => last && each.from < last.from && isSameVersion(each.id, last.id)) ?? last;
    for (const other of near)
      if (other !== one && one && isSameVersion(other.id, one.id) && other.from > one.from) within.add(other);
    if (one) withs.set(one, [...(withs.get(one) ?? []), exception]);
  }
  // What is said of the same licence twice is one finding, which has the exception.
  const byId = new Map([...withs].map(([one, id]) => [one.id, id] as const));
  return found.flatMap((one) => {
    if (within.has(one)) return [];
    const of = withs.get(one) ?? byId.get(one.id);
    if (!of) return [one];
    const isNamedBetween = (a: number, b: number): boolean => found.some(({ from }) => a <= from && from < b);
    return of.map(({ id, from }, at) => ({
      ...{ ...one, id: `${one.id} WITH ${id}` },
      ...(at > 0 && { another: isNamedBetween(of[at - 1]!.to, from) ? null : ('OR' as const) }),
    }));
  });
}

const isSameVersion = (a: string, b: string): boolean =>
  a.replace(/-(?:only|or-later)$/, '') === b.replace(/-(?:only|or-later)$/, '');

const MOST_AFTER_EXCEPTION = 60;
/** Without the word itself, only these are in all wordings. */
const OF_EXCEPTIONS: ReadonlySet<string> = new Set(
  'executable bison libtool gnat wxwindows fltk syscall autoconf instantiate instantiates'.split(' '),
);

function foundBy(words: Words, { id, from, to, unversioned, isReference }: Notice): Found {
  const confidence = isReference ? REFERENCE : unversioned || id.startsWith('LicenseRef-') ? UNVERSIONED : NOTICE;
  return {
    ...{ id, from, to, kind: isReference ? 'reference' : 'notice', confidence },
    ...{ unversioned, isPlace: isAddress(words.texts, from, to) },
    ...linesOf(words, from, to),
  };
}

function foundText(words: Words, match: TextMatch, notices: readonly Notice[], index: TextIndex): Found {
  const { id, from, to } = match;
  const isOtherLicence = (begin: number, end: number): boolean =>
    notices.some((notice) => notice.from < end && begin < notice.to);
  const changed = textChange(match.changes, words, index, isOtherLicence);
  return {
    ...{ id, from, to, kind: 'text', confidence: likeness(match), unversioned: null, isPlace: false },
    ...linesOf(words, from, to),
    ...{ changes: match.changes, ...(changed && { changed }) },
  };
}

/** Where what is said of one licence ends; a choice of another may be set into its text. */
function endOf({ to, changes = [] }: Found, next: number): number {
  return next < to ? (changes.find((change) => isClauseAt(change, next))?.from ?? to) : to;
}

const isClauseAt = ({ from, to }: Change, at: number): boolean => from <= at && at < to && to - from >= CLAUSE;

/** How much of a text is there, and how much of what is there is the text's: an added clause makes it less. */
function likeness({ coverage, matched, missing, inserted, longest }: TextMatch): number {
  return longest < CLAUSE ? coverage : matched / (matched + missing + inserted);
}

function linesOf({ lines }: Words, from: number, to: number): { line: number; lastLine: number } {
  return { line: lines[from]!, lastLine: lines[to - 1]! };
}

/** Where a notice leaves the version to the address below it, the address is what the notice says. */
function promoted(one: Found, found: readonly Found[]): Found {
  const isSaid =
    one.kind === 'reference' &&
    found.some((other) => other.kind === 'notice' && other.unversioned && isLess(other, one.id));
  return isSaid ? { ...one, kind: 'notice', confidence: NOTICE } : one;
}

/** Of what is said of one licence again and again, the first that says most. */
function firstOfEach(found: readonly Found[]): readonly Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const before = best.get(one.id);
    if (!before || rankOf(one) > rankOf(before)) best.set(one.id, one);
  }
  return [...best.values()].sort((a, b) => a.from - b.from);
}

/** Whether what one says of a licence is in what another says of the same. */
function saysMore(other: Found, one: Found): boolean {
  // `Version 3 or later, see https://www.gnu.org/licenses/gpl-3.0.html`
  const isTold = other.kind !== 'reference' && !other.isPlace;
  const isWhereToRead = (one.kind === 'reference' || one.isPlace) && isTold && isSameVersion(one.id, other.id);
  return isWhereToRead || (isLess(one, other.id) && rankOf(other) > rankOf(one)) || isTitleOf(one, other);
}

/** A title, and the holders' lines between it and the text. */
const MOST_TITLE = 60;

function isTitleOf(one: Found, text: Found): boolean {
  const isAbove = one.to <= text.from && text.from - one.to <= MOST_TITLE;
  if (text.kind !== 'text' || one.kind === 'text' || !isAbove) return false;
  if (isX11(one.id, text.id)) return true;
  // “BSD license:” above what is another's text: the text is what holds.
  return stemOf(one.id) === stemOf(text.id) || (one.id === ANY_BSD && text.from - one.to <= 1);
}

/** `BSD` of `BSD-3-Clause`. */
const stemOf = (id: string): string => id.split(/[-0-9]/)[0]!;

/** Of which nothing is known but what a licence of this id is too. */
function isLess({ unversioned, id }: Found, more: string): boolean {
  if (unversioned) return Object.values(unversioned.versions).some((version) => more.startsWith(version));
  return id === ANY_BSD && /^(BSD-|0BSD)/.test(more);
}

/** People say X11 of MIT's text, and MIT of X11's. */
const isX11 = (said: string, text: string): boolean =>
  (said === 'X11' && text === 'MIT') || (said === 'MIT' && text.startsWith('X11'));

const isLessInWords = (one: Found, more: string): boolean => isLess(one, more) || isX11(one.id, more);

const ANY_BSD = 'LicenseRef-BSD';

function rankOf({ kind, unversioned, id }: Found): number {
  const exact = unversioned === null && id !== ANY_BSD ? 2 : 0;
  return exact + (kind === 'text' ? 1.5 : kind === 'notice' ? 1 : 0);
}

import { isAddress, unknownVersion, type Named } from './listedNames';
import type { Family } from './licenceFamilies';
import { versionAfter, versionBefore, withLater, type Version } from './licenceVersion';
import { hasOwnTerms, isOfComponent } from './ownTerms';
import type { PhraseTrie } from './phraseTrie';
import { MARK, type Words } from './words';

/** A sentence that puts something under a licence, by the licence's name. */
export interface Notice {
  /** An SPDX expression: mostly one id. */
  readonly id: string;
  /** Words: [from, to), the name and its version. */
  readonly from: number;
  readonly to: number;
  /** The licence's family, where it names no version: a notice that does says more. */
  readonly unversioned: Family | null;
  /** Says where a licence is to be read, not that it holds. */
  readonly isReference: boolean;
}

/** `GPLv2`, `lgpl3`, `apache2`: name and version in one word. */
const JOINED = /^(gpl|lgpl|agpl|gfdl|fdl|mpl|epl|apache|asl|afl|osl)v?([1-3])$/;

/** Words that put what they are about under the licence that follows. */
const GRANTING: ReadonlySet<string> = new Set(
  'under license licenses licensed licensing released distributed redistribute redistributed governed covered subject terms available permission accordance relicensed provided published dedicated placed according conditions shared'.split(
    ' ',
  ),
);
/** Words after which a name is only talked about. */
const TALKING: ReadonlySet<string> = new Set(
  'non compatible incompatible compatibility unlike instead similar versus vs whether detect detects check checks parse parses parser recognize recognizes not neither nor except exception like unless cannot avoid match matches returns reports usage formerly previously'.split(
    ' ',
  ),
);
/** What is under a licence after these is another's: `uses libfoo, which is MIT licensed`. */
const OTHERS: ReadonlySet<string> = new Set(
  'uses using depends requires require dependency dependencies dependent imports wraps alternative alternatives'.split(
    ' ',
  ),
);
/** Words from one of these to the name: nearer, it is the licence itself that is used. */
const NEAREST_OTHERS = 3;
/** A name of one such word is more often something else. */
const COMMON: ReadonlySet<string> = new Set(
  'mit isc apache al asl artistic zlib bsd bsl npl ipl afl osl upl fdl cpl epl cc0 unlicense expat ecl rpl ftl psf edl boost'.split(
    ' ',
  ),
);
/** How far back a sentence is looked through. */
const BACK = 24;

/** @param isTaken words that are a licence's text, of which nothing is said twice */
export function licenceNotices(words: Words, names: PhraseTrie<Named>, isTaken: (at: number) => boolean): Notice[] {
  const found: Notice[] = [];
  let before: Before | null = null;
  const isOwn = hasOwnTerms(words);
  for (let at = 0; at < words.texts.length; at++) {
    const named = namedAt(words, names, at);
    if (!named || isTaken(at)) continue;
    const context: Context = isOwn && isOfComponent(words, at) ? 'talk' : contextOf(words, at, named, before);
    const notice: Notice | null = context === 'talk' ? null : noticeOf(words, at, named, context === 'reference');
    if (notice) found.push(notice);
    before = { to: notice?.to ?? named.to, context };
    at = Math.max(at, before.to - 1);
  }
  return found;
}

interface NamedAt {
  readonly value: Named;
  readonly to: number;
  /** Where the version is in the name. */
  readonly version: string | null;
}

function namedAt({ texts, marks, lines }: Words, names: PhraseTrie<Named>, at: number): NamedAt | null {
  const hit = names.at(texts, at);
  // A project called x above a heading `License` isn't the X License.
  const isBroken = hit !== null && marks.slice(at + 1, hit.to).some((mark) => (mark & MARK.paragraph) !== 0);
  if (hit && (isBroken || isProductX(texts, lines, at))) return null;
  if (hit) return { ...hit, version: null };
  const joined = JOINED.exec(texts[at]!);
  const value = joined && names.at([joined[1]!], 0)?.value;
  return joined && value ? { value, to: at + 1, version: joined[2]! } : null;
}

/** `MUI X License`, `…/x-license-eula`: the licence of what is called X. */
function isProductX(texts: readonly string[], lines: readonly number[], at: number): boolean {
  if (texts[at] !== 'x' || lines[at - 1] !== lines[at]) return false;
  return !BEFORE_X.has(texts[at - 1]!);
}

const BEFORE_X: ReadonlySet<string> = new Set(['the', 'an', 'under', 'or', 'and', 'license', 'mit', 'standard']);

function noticeOf(words: Words, from: number, { value, to, version }: NamedAt, isReference: boolean): Notice {
  if ('id' in value) {
    const end = words.texts[to] === 'license' || words.texts[to] === 'licensed' ? to + 1 : to;
    return { id: value.id, from, to: end, unversioned: null, isReference };
  }
  const { family } = value;
  const found =
    version === null ? (versionAfter(words, to) ?? versionBefore(words, from, to)) : joinedVersion(words, to, version);
  const id = found && idOf(family, found);
  if (found && id) return { id, from, to: Math.max(to, found.to), unversioned: null, isReference };
  return { id: unknownVersion(family), from, to, unversioned: family, isReference };
}

/** @param major what stood in the name's own word */
function joinedVersion(words: Words, to: number, major: string): Version {
  const minor = words.marks[to] === 0 && /^\d$/.test(words.texts[to] ?? '') ? `.${words.texts[to]!}` : '';
  return withLater(words, `${major}${minor}`, minor === '' ? to : to + 1);
}

function idOf({ versions, gnu }: Family, { text, later, or }: Version): string | null {
  const one = (version: string): string | null => {
    const base = versions[version];
    if (base === undefined) return null;
    return gnu ? `${base}-${later && version === (or ?? text) ? 'or-later' : 'only'}` : base;
  };
  const first = one(text);
  const second = or === null ? null : one(or);
  return first !== null && second !== null ? `${first} OR ${second}` : (first ?? second);
}

type Context = 'grant' | 'reference' | 'talk';

/** The name before, and what its words made of it. */
interface Before {
  readonly to: number;
  readonly context: Context;
}

/** What the words around a name make of it. */
function contextOf(words: Words, from: number, { to, version }: NamedAt, before: Before | null): Context {
  const { texts } = words;
  // `MIT or Apache-2.0`, `MIT/GPL`: as the one before it.
  if (before && from - before.to <= MOST_JOINED && joins(words, before.to, from)) return before.context;
  const after = texts[to] ?? '';
  if (AFTER_TALK.has(after)) return 'talk';
  // A tag that is shown, not set.
  if (texts[from - 1] === 'identifier' && texts[from - 3] === 'spdx') return 'talk';
  if (isForLoader(words, from)) return 'talk';
  // `package.json license fields`: a file's name.
  if (texts[from] === 'json' && texts[from - 1] === 'package') return 'talk';
  const lead = leadOf(words, from);
  if (!lead || isCompared(texts, from) || isOfSource(words, from)) return 'talk';
  if (pointsOn(words, from, to) && isNearTop(words, from)) return 'grant';
  if (before?.context === 'grant' && beginsItsLine(words, from) && isInOfferedList(words, from)) return 'grant';
  if (isAddress(texts, from, to)) return lead.nearest < BACK && !lead.isReceived ? 'grant' : 'reference';
  const isShort = to - from === 1;
  const isCommon = isShort && COMMON.has(texts[from]!);
  if (isOfOthers(texts, from, after === 'licensed' ? to + 1 : to)) return 'talk';
  if (texts[to - 1] === 'licensed' || after === 'licensed' || (after === 'license' && !isCommon)) return 'grant';
  if (texts[from] === 'public' && texts[from + 1] === 'domain') return isDedication(words, from) ? 'grant' : 'talk';
  const { nearest, licensing, isReceived } = lead;
  if (isReceived && nearest > 3) return isCommon && after !== 'license' ? 'talk' : 'reference';
  const isLicence = after === 'license' || texts[to - 1] === 'license' || isFirstOfSlashed(words, to);
  if (isLicence && isBanner(words, from)) return 'grant';
  if (isCommon) return (nearest <= 3 && licensing < BACK) || (isLicence && nearest < BACK) ? 'grant' : 'talk';
  const isVersioned = version !== null || /^v?\d/.test(after);
  if (nearest < (isShort && !isVersioned ? NEAR : BACK)) return 'grant';
  // What is set upon a licence stands below its text: “Commons Clause” License Condition v1.0.
  const isNearWhole =
    isNearTop(words, from) || isOwnParagraph(words, from, to) || texts.slice(from, to).includes('condition');
  return !isShort && standsAlone(words, from, to) && isNearWhole ? 'grant' : 'talk';
}

/** `MODULE_LICENSE("GPL")`, which is code and no notice: see moduleLicences.ts. */
function isForLoader({ texts, marks }: Words, from: number): boolean {
  const at = texts[from - 1] === 'dual' ? from - 1 : from;
  const isQuoted = (marks[at]! & MARK.quote) !== 0 && (marks[at]! & MARK.bracket) !== 0;
  return isQuoted && texts[at - 1] === 'license' && texts[at - 2] === 'module' && marks[at - 1] === 0;
}

/** Behind these a licence is what another one, or a work, is held against. */
const COMPARING: ReadonlySet<string> = new Set(
  'variant of,based on,equivalent to,similar to,derived from,modelled on,modeled on,inspired by,further than,together with,combined with,combine with,linked with,mixed with'.split(
    ',',
  ),
);

/** `A variant of the BSD license`, `used together with GPL`. */
function isCompared(texts: readonly string[], from: number): boolean {
  const last = texts[from - 1] === 'the' || texts[from - 1] === 'an' || texts[from - 1] === 'a' ? from - 2 : from - 1;
  return COMPARING.has(`${texts[last - 1] ?? ''} ${texts[last] ?? ''}`);
}

/** What others have is called by its licence: `in GPL licensed environments`, unlike `this is a GPL licensed program`. */
function isOfOthers(texts: readonly string[], from: number, behind: number): boolean {
  if (texts[behind - 1] !== 'licensed' || !THINGS.has(texts[behind] ?? '')) return false;
  return !texts.slice(Math.max(0, from - MOST_TO_THIS), from).some((word) => word === 'this' || word === 'is');
}

const THINGS: ReadonlySet<string> = new Set(
  'environments program programs software code project projects application applications library libraries component components work works product products'.split(
    ' ',
  ),
);
const MOST_TO_THIS = 5;

const isNearTop = ({ lines }: Words, at: number): boolean => lines[at]! - lines[0]! < 5;

/** `BSD/GPLv2 license`: the word is for both. */
function isFirstOfSlashed({ texts, marks }: Words, to: number): boolean {
  return (marks[to]! & MARK.slash) !== 0 && texts.slice(to + 1, to + 4).some((word) => /^licen[cs]es?$/.test(word));
}

/** A line above a script that has nothing but its name, its holder and its licence. */
function isBanner({ texts, lines }: Words, from: number): boolean {
  if (texts.length > MOST_IN_BANNER && lines.at(-1)! - lines[0]! > MOST_BANNER_LINES) return false;
  return isNearTop({ texts, lines, marks: [] }, from) && texts.slice(0, MOST_IN_BANNER).includes('copyright');
}

const MOST_IN_BANNER = 40;
const MOST_BANNER_LINES = 12;

/** `is public domain`, `put into the public domain`: no kind of thing, as `a public domain program` is. */
function isDedication({ texts }: Words, from: number): boolean {
  const [before = '', ahead = ''] = [texts[from - 1], texts[from - 2]];
  return DEDICATING.has(before) || (before === 'the' && DEDICATING.has(ahead));
}

const DEDICATING: ReadonlySet<string> = new Set(['in', 'into', 'to', 'is', 'are', 'as', 'license', 'this', 'under']);

interface Lead {
  /** Words back to the nearest of GRANTING, and to the nearest that is more than `under`; BACK or more for none. */
  readonly nearest: number;
  readonly licensing: number;
  /** `You should have received a copy of`, `See`. */
  readonly isReceived: boolean;
}

/** What a sentence says before a name; null where it only talks about it. */
function leadOf(words: Words, from: number): Lead | null {
  const { texts, marks, lines } = words;
  let [nearest, licensing]: [number, number] = [Infinity, Infinity];
  let isReceived = false;
  for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
    const word = texts[at]!;
    // A heading is what the name is for: `License`, a line of its own, then `MIT`.
    const isEnd = (marks[at + 1]! & (MARK.sentence | MARK.paragraph)) !== 0;
    const isHeading =
      at === from - 1 && word.startsWith('licens') && lines[at - 1] !== lines[at] && lines[from] !== lines[at];
    if (isEnd && !isHeading && !introduces(words, at)) break;
    // Whose something is stands on a line of its own, above what holds for it.
    if (word === 'copyright' && (marks[at]! & MARK.line) !== 0) break;
    if (TALKING.has(word) && from - at < 8 && !isWish(texts, at)) return null;
    if (OTHERS.has(word) && from - at > NEAREST_OTHERS) return null;
    if (isListing(texts, at)) return null;
    if (GRANTING.has(word) || isChoosing(texts, at)) {
      nearest = Math.min(nearest, from - at);
      if (word !== 'under' && word !== 'subject' && word !== 'provided') licensing = Math.min(licensing, from - at);
    }
    if (word === 'received' || word === 'see' || word === 'copy') isReceived = true;
  }
  return { nearest, licensing, isReceived };
}

/** `license-allowed=AGPL-3`, `allowed licenses: MIT`: what others may be under. */
function isListing(texts: readonly string[], at: number): boolean {
  if (!LISTED.has(texts[at]!)) return false;
  return /^licen[cs]es?$/.test(texts[at - 1] ?? '') || /^licen[cs]es$/.test(texts[at + 1] ?? '');
}

const LISTED: ReadonlySet<string> = new Set('allowed accepted approved denied forbidden rejected'.split(' '));

/** `Sourced from the character database of …, available under`: where data comes from, which has a licence of its own. */
function isOfSource({ texts, marks }: Words, from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - MOST_FROM_SOURCE); at--) {
    if ((marks[at + 1]! & (MARK.sentence | MARK.paragraph)) !== 0 || texts[at] === 'this') return false;
    if (texts[at] === 'from' && SOURCING.has(texts[at - 1]!))
      return texts.slice(at + 1, at + MOST_TO_SOURCE).some((word) => SOURCES.has(word));
  }
  return false;
}

const MOST_FROM_SOURCE = 96;
const SOURCING: ReadonlySet<string> = new Set(
  'sourced generated extracted exported imported downloaded rendered'.split(' '),
);
const SOURCES: ReadonlySet<string> = new Set(
  'database databases dataset datasets font fonts icon icons glyph glyphs image images photo photos artwork dictionary'.split(
    ' ',
  ),
);
const MOST_TO_SOURCE = 9;

/** `under the terms of either:`, above a list of licences. */
function introduces({ texts, marks }: Words, at: number): boolean {
  return (
    marks[at + 1] === (marks[at + 1]! | MARK.colon) && (marks[at + 1]! & MARK.sentence) === 0 && LISTING.has(texts[at]!)
  );
}

const LISTING: ReadonlySet<string> = new Set('either following of under licenses terms these'.split(' '));

/** `Or, if you like, under the GPL`: nothing is compared. */
const isWish = (texts: readonly string[], at: number): boolean => texts[at] === 'like' && texts[at - 1] === 'you';

/** Below `under the terms of either of the following licenses:`, what each of them is told in. */
function isInOfferedList({ texts, marks }: Words, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - MOST_IN_LIST); at--) {
    if ((marks[at + 1]! & MARK.colon) === 0 || texts[at] !== 'licenses' || texts[at - 1] !== 'following') continue;
    return texts.slice(Math.max(0, at - 5), at).some((word) => word === 'either' || word === 'any' || word === 'one');
  }
  return false;
}

const MOST_IN_LIST = 120;

/** `You may choose between the MIT license and the GPL`, unlike `how to choose between`. */
function isChoosing(texts: readonly string[], at: number): boolean {
  if (texts[at] !== 'choose' || !CHOSEN.has(texts[at + 1] ?? '')) return false;
  const isFree = texts[at - 1] === 'to' && texts[at - 2] === 'free';
  return isFree || texts[at - 1] === 'may' || (texts[at - 1] === 'can' && texts[at - 2] === 'you');
}

const CHOSEN: ReadonlySet<string> = new Set('between either from among one any'.split(' '));

/** Of an abbreviation without a version, what makes it a file's licence stands near it. */
const NEAR = 9;
/** `GPL-compatible`, `GPL-only symbols`: no file's own licence. */
const AFTER_TALK: ReadonlySet<string> = new Set([
  'compatible',
  'incompatible',
  'symbol',
  'symbols',
  'modules',
  'compliance',
]);

/** Words between two licences of which one thing is said. */
const MOST_JOINED = 6;
const JOINING: ReadonlySet<string> = new Set(['and', 'or']);
const BESIDE: ReadonlySet<string> = new Set('the license licenses a b c under http www'.split(' '));

function joins({ texts, marks }: Words, from: number, to: number): boolean {
  const between = texts.slice(from, to);
  if (!between.every((word) => JOINING.has(word) || BESIDE.has(word) || /^v?\d/.test(word))) return false;
  const isListed = marks.slice(from, to + 1).some((mark) => (mark & (MARK.slash | MARK.comma)) !== 0);
  return isListed || between.some((word) => JOINING.has(word));
}

/** Words: a version, `license`. */
const MOST_AFTER_TITLE = 4;

/** A line that says nothing but the name: a title. What may be something else, as BSD-style sockets are, has nothing behind it. */
function standsAlone(words: Words, from: number, to: number): boolean {
  const { texts, lines } = words;
  const line = lines[from]!;
  if (!beginsItsLine(words, from)) return false;
  const isLicence = texts.slice(from, to + 1).some((word) => word.startsWith('licen'));
  return lines[to + (isLicence ? MOST_AFTER_TITLE : 0)] !== line;
}

/** `MIT license.`, below what the file is and who wrote it. */
function isOwnParagraph({ texts, marks, lines }: Words, from: number, to: number): boolean {
  const end = texts[to] === 'license' ? to + 1 : to;
  const isApart = (at: number): boolean => at >= texts.length || (marks[at]! & MARK.paragraph) !== 0;
  return lines[from]! - lines[0]! < MOST_TO_PARAGRAPH && isApart(from) && isApart(end);
}

const MOST_TO_PARAGRAPH = 12;

function beginsItsLine({ texts, lines }: Words, from: number): boolean {
  const isArticle = texts[from - 1] === 'the' || texts[from - 1] === 'a';
  return lines[isArticle ? from - 2 : from - 1] !== lines[from];
}

/** `GNU General Public License v3.0+ (see COPYING or …)`, `(c) 2005 Ada, GPL, see COPYING`: a header of one line. */
function pointsOn(words: Words, from: number, to: number): boolean {
  const { texts, lines } = words;
  let at = versionAfter(words, to)?.to ?? to;
  if (texts[at] === 'license') at++;
  if (texts[at] !== 'see' || lines[at] !== lines[from]) return false;
  const isHolder = texts.slice(Math.max(0, from - MOST_IN_BANNER), from).includes('copyright');
  const isPlace = texts.slice(at + 1, at + 4).some((word) => PLACES_OF_TEXTS.has(word));
  return isPlace && (beginsItsLine(words, from) || isHolder);
}

/** Files that a licence's text is in. */
const PLACES_OF_TEXTS: ReadonlySet<string> = new Set('copying license licenses copyright notice'.split(' '));

import { replacementsOf } from './deprecatedIds';
import { parseExpression, type LicenceTerm } from './spdxExpression';

/** The versions of one licence that a term lets one choose from. */
export interface LicenceRange {
  /** In small letters, without version: `gpl`, `cc-by-sa`; the whole id of a licence without versions. */
  readonly family: string;
  /** The lowest; empty for a licence without versions. */
  readonly from: Version;
  /** The highest; null: no end, `-or-later` and `+`. */
  readonly to: Version | null;
}

/** `1.3a` is 1, 3, 97: numbers, and the letter that some end with. */
type Version = readonly number[];

const SUFFIX = /-(only|or-later)$/;
const VERSION = /^\d[\d.]*[a-z]?$/;

function versionOf(text: string): Version {
  const letter = text.charCodeAt(text.length - 1);
  const numbers = (letter >= 97 ? text.slice(0, -1) : text).split('.').map(Number);
  // `2` and `2.0` are one.
  while (numbers.length > 1 && numbers.at(-1) === 0) numbers.pop();
  return letter >= 97 ? [...numbers, letter] : numbers;
}

function compare(a: Version, b: Version): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Of a term's licence; an exception isn't looked at. */
export function rangeOf({ id, orLater }: Pick<LicenceTerm, 'id' | 'orLater'>): LicenceRange {
  const lower = id.toLowerCase();
  const bare = lower.replace(SUFFIX, '');
  const later = orLater || lower.endsWith('-or-later');
  const dash = bare.lastIndexOf('-');
  const version = bare.slice(dash + 1);
  if (dash <= 0 || lower.startsWith('licenseref-') || !VERSION.test(version)) {
    return { family: lower, from: [], to: later ? null : [] };
  }
  const from = versionOf(version);
  return { family: bare.slice(0, dash), from, to: later ? null : from };
}

/** Whether each version of `inner` is one of `outer`. */
export function isWithin(inner: LicenceRange, outer: LicenceRange): boolean {
  if (inner.family !== outer.family || compare(inner.from, outer.from) < 0) return false;
  return outer.to === null || (inner.to !== null && compare(inner.to, outer.to) <= 0);
}

/** Whether there is a version that both have. */
export function doMeet(one: LicenceRange, other: LicenceRange): boolean {
  const isBelow = (a: LicenceRange, b: LicenceRange): boolean => a.to === null || compare(b.from, a.to) <= 0;
  return one.family === other.family && isBelow(one, other) && isBelow(other, one);
}

/** The licence that the SPDX list has in the place of a deprecated id; the first where it leaves it open. */
export function currentTerm(term: LicenceTerm): LicenceTerm {
  if (term.standing !== 'deprecated') return term;
  const [replaced] = replacementsOf(term.id, term.orLater);
  const parsed = replaced === undefined ? null : parseExpression(replaced);
  if (parsed?.kind !== 'parsed' || parsed.expression.kind !== 'licence') return term;
  return { ...parsed.expression, exception: term.exception ?? parsed.expression.exception };
}

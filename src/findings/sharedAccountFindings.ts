import { message } from '../wording/message';
import { CATALOGUE } from './catalogue';
import type { Finding } from './model';

/** The names that commits give one address, with the lines that survive of each. */
export interface AddressNames {
  readonly email: string;
  readonly contributor: string;
  readonly names: readonly string[];
  readonly lines: number;
}

/**
 * An address under which commits name several people. Another spelling, a nickname or an account name is no second
 * person: two names count only if they share no word and neither looks like an account name.
 */
export function sharedAccountFindings(addresses: readonly AddressNames[]): Finding[] {
  return addresses.flatMap(({ email, contributor, names, lines }) => {
    const people = distinctPeople(names, email);
    if (people.length < 2) return [];
    return {
      id: 'access/shared-account',
      severity: CATALOGUE['access/shared-account'].severity,
      path: null,
      range: null,
      ranges: [],
      lines,
      commit: null,
      subject: contributor,
      days: null,
      message: message('finding.shared-account', { email, names: people.join(', ') }),
      why: message(CATALOGUE['access/shared-account'].why),
      evidence: [],
    };
  });
}

function distinctPeople(names: readonly string[], email: string): string[] {
  const people: { name: string; words: string[] }[] = [];
  for (const name of [...new Set(names)].sort()) {
    const words = wordsOf(name);
    if (words.length === 0 || isAccountName(name, email)) continue;
    if (people.some((other) => share(words, other.words) || share(other.words, words))) continue;
    people.push({ name, words });
  }
  return people.map(({ name }) => name);
}

/** Folded words of two letters and more: `José García-López` and `Jose Garcia` share two. */
function wordsOf(name: string): string[] {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
}

/** Whether one has a word of the other, or one word of it and initials together: `Bplotka` and `Bartek Plotka`. */
function share(words: readonly string[], others: readonly string[]): boolean {
  const [only = ''] = words.length === 1 ? words : [];
  return others.some((word) => words.includes(word) || (word.length >= LEAST_OF_NAME && only.includes(word)));
}

/** Letters of a word that is somebody's name wherever it stands. */
const LEAST_OF_NAME = 4;
const NOBODY = /^(?:anonymous|nobody|unknown|user)$/i;

/** One word that is lower-case, has digits or a capital within, is said of nobody, or stands in the address. */
function isAccountName(name: string, email: string): boolean {
  const trimmed = name.trim();
  if (/\s/.test(trimmed)) return false;
  if (NOBODY.test(trimmed) || /\p{Ll}\p{Lu}/u.test(trimmed)) return true;
  const letters = trimmed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (
    trimmed === trimmed.toLowerCase() || /\d/.test(trimmed) || email.replace(/[^\p{L}\p{N}]/gu, '').includes(letters)
  );
}

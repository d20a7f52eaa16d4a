import { replacementsOf } from './deprecatedIds';
import { GNU_VERSIONS, gnuIds } from './gnuLicences';
import type { GnuScope } from './gnuLicences';
import { LICENCE_ALIASES } from './licenceAliases';
import { LISTED_LICENCES } from './spdxLists';

/** Say nothing about which licence it is. */
const FILLERS: ReadonlySet<string> = new Set('the license licenses licence licences licensed version ver v'.split(' '));

const GNU_NAMES: ReadonlyMap<string, string> = new Map([
  ['gpl', 'GPL'],
  ['gnu gpl', 'GPL'],
  ['gnu public', 'GPL'],
  ['gnu general public', 'GPL'],
  ['general public', 'GPL'],
  ['lgpl', 'LGPL'],
  ['gnu lgpl', 'LGPL'],
  ['lesser gpl', 'LGPL'],
  ['gnu lesser gpl', 'LGPL'],
  ['lesser general public', 'LGPL'],
  ['gnu lesser general public', 'LGPL'],
  ['library general public', 'LGPL'],
  ['gnu library general public', 'LGPL'],
  ['gnu library or lesser general public', 'LGPL'],
  ['agpl', 'AGPL'],
  ['gnu agpl', 'AGPL'],
  ['affero gpl', 'AGPL'],
  ['gnu affero gpl', 'AGPL'],
  ['affero general public', 'AGPL'],
  ['gnu affero general public', 'AGPL'],
  ['gfdl', 'GFDL'],
  ['fdl', 'GFDL'],
  ['gnu fdl', 'GFDL'],
  ['gnu free documentation', 'GFDL'],
  ['free documentation', 'GFDL'],
]);

/** After a version. Longest first: `or later` ends `or any later` too. */
const LATER_ENDINGS = [
  'or at your option any later',
  'or any later',
  ...['later', 'newer', 'greater', 'above', 'higher'].flatMap((word) => [`or ${word}`, `and ${word}`]),
  '+',
];

const CREATIVE_COMMONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['attribution', ['by']],
  ['sharealike', ['sa']],
  ['noncommercial', ['nc']],
  ['noderivatives', ['nd']],
  ['noderivs', ['nd']],
  ['international', []],
  ['unported', []],
  ['generic', []],
]);

/** `2.0` and `2` are the same version; `2.1` and `2.10` aren't. */
function shortNumber(number: string): string {
  let end = number.length;
  while (number.slice(0, end).endsWith('.0')) end -= 2;
  return number.slice(0, end).replace(/^\./, '').replace(/\.$/, '');
}

/** A name's words in lower case, numbers apart from letters, `+` by itself; other marks only divide. */
function wordsOf(name: string): string[] {
  // The v of "GPLv2" is no letter of the name.
  const spaced = name.toLowerCase().replace(/v(?=[0-9])/g, ' ');
  const words = spaced.match(/[a-z]+|[0-9][0-9.]*|\+/g) ?? [];
  return words.filter((word) => !FILLERS.has(word));
}

function shortWords(name: string): string[] {
  const words = wordsOf(name).map((word) => (word >= '0' && word < ':' ? shortNumber(word) : word));
  const commons = words[0] === 'creative' && words[1] === 'commons' ? ['cc', ...words.slice(2)] : words;
  if (commons[0] !== 'cc') return words;
  return commons.flatMap((word) => CREATIVE_COMMONS.get(word) ?? [word]);
}

/** What two spellings of the same name have in common: "BSD 3-Clause License" and `BSD-3-Clause` are `bsd 3 clause`. */
export function nameKey(name: string): string {
  return shortWords(name).join(' ');
}

const isVersion = (id: string): boolean => /^[A-Za-z-]+-[0-9]+\.[0-9.]+$/.test(id);

function buildIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (key: string, ids: readonly string[]): void => {
    index.set(key, [...(index.get(key) ?? []), ...ids]);
  };
  const families = new Map<string, string[]>();
  for (const { id, deprecated } of LISTED_LICENCES.values()) {
    if (deprecated) {
      if (isVersion(id) && GNU_VERSIONS.has(id.slice(0, id.indexOf('-')))) continue;
      add(nameKey(id), replacementsOf(id, false));
    } else {
      add(nameKey(id), [id]);
      if (!isVersion(id)) continue;
      const family = nameKey(id.slice(0, id.lastIndexOf('-')));
      families.set(family, [id, ...(families.get(family) ?? [])]);
    }
  }
  // A name without its version is a question, unless it is another licence's whole name.
  for (const [key, ids] of families) if (ids.length > 1 && !index.has(key)) add(key, ids);
  for (const [key, ids] of Object.entries(LICENCE_ALIASES)) index.set(key, [...ids]);
  return index;
}

/** Made when it is asked for first: an editor starts without it. */
let made: ReturnType<typeof buildIndex> | null = null;
const known = (): ReturnType<typeof buildIndex> => (made ??= buildIndex());

function splitScope(key: string): { readonly base: string; readonly scope: GnuScope } {
  const later = LATER_ENDINGS.find((ending) => key.endsWith(` ${ending}`));
  if (later !== undefined) return { base: key.slice(0, -later.length - 1), scope: 'later' };
  if (key.endsWith(' only')) return { base: key.slice(0, -5), scope: 'only' };
  return { base: key, scope: 'silent' };
}

function gnuNamed(name: string, scope: GnuScope): readonly string[] {
  const words = wordsOf(name);
  const numbers = words.filter((word) => word >= '0' && word < ':');
  const family = GNU_NAMES.get(words.filter((word) => !(word >= '0' && word < ':')).join(' '));
  if (family === undefined || numbers.length > 1) return [];
  return gnuIds(family, numbers[0]?.replace(/\.$/, '') ?? null, scope);
}

/** GNU's scope words are taken off the words as written, since `2` and `2.0` differ there. */
function gnuOf(name: string): readonly string[] {
  const { base, scope } = splitScope(wordsOf(name).join(' '));
  return gnuNamed(base, scope);
}

/** `-only` adds nothing to other licences, and `+` only where there is a version to be later than. */
function scoped(ids: readonly string[], scope: GnuScope): readonly string[] {
  if (scope !== 'later') return ids;
  return ids.every(isVersion) ? ids.map((id) => `${id}+`) : [];
}

/** Without parentheses; `>= 2` is R's way to say 2 or later. */
function plainlyNamed(name: string): readonly string[] {
  const atLeast = name.includes('>=') ? `${name.replace('>=', ' ')}+` : name;
  const gnu = gnuOf(atLeast);
  if (gnu.length > 0) return gnu;
  const key = nameKey(atLeast);
  const whole = known().get(key);
  if (whole) return whole;
  const { base, scope } = splitScope(key);
  return scope === 'silent' ? [] : scoped(known().get(base) ?? [], scope);
}

/**
 * The SPDX expressions that a licence's name or abbreviation can mean, the likeliest first; one where it is certain,
 * none where the name isn't known. "GPLv3 or later (GPLv3+)" says the same twice, "BSD (3-Clause)" goes on in
 * parentheses.
 */
export function licencesNamed(name: string): readonly string[] {
  const open = name.indexOf('(');
  if (open === -1) return plainlyNamed(name);
  const close = name.indexOf(')', open);
  if (close === -1) return [];
  const flat = plainlyNamed(`${name.slice(0, open)} ${name.slice(open + 1, close)} ${name.slice(close + 1)}`);
  if (flat.length > 0) return flat;
  const outer = plainlyNamed(`${name.slice(0, open)} ${name.slice(close + 1)}`);
  const inner = new Set(plainlyNamed(name.slice(open + 1, close)));
  return outer.filter((id) => inner.has(id));
}

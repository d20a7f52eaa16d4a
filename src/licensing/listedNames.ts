import { ADDRESSES } from './licenceAddresses';
import { FAMILIES, type Family } from './licenceFamilies';
import { NAMES } from './namedLicences';
import { PhraseTrie } from './phraseTrie';
import type { TextIndex } from './textIndex';
import { wordsOf } from './words';

/** What a name in words stands for: one licence, or one that comes in versions. */
export type Named = { readonly family: Family } | { readonly id: string };

/** Names that are a licence's wherever they stand: addresses. */
export const isAddress = (words: readonly string[], from: number, to: number): boolean =>
  words.slice(from, to).some((word) => PLACE.has(word));

/** Parts of addresses, and of files' names. */
const PLACE: ReadonlySet<string> = new Set(['org', 'com', 'net', 'info', 'h', 'groups']);

/** Where the list's own names, and its ids, are read. */
const PLACES = [
  'spdx org licenses',
  'opensource org licenses',
  'opensource org license',
  'choosealicense com licenses',
];
/** Told apart by their version and by `-only` and `-or-later`: see FAMILIES. */
const GNU = /^(A|L)?GPL-|^GFDL-/;
/** A name without one of these is more often something else. */
const TELLING: ReadonlySet<string> = new Set(['license', 'agreement', 'dedication', 'licenca', 'lizenz', 'licence']);
/** Said of others: `a fair license`. */
const COMMON: ReadonlySet<string> = new Set(['fair license', 'open market license', 'bsd license', 'gnu license']);

function phraseOf(text: string): string[] {
  return [...wordsOf({ lines: [{ line: 1, text }] }).texts];
}

const isNumber = (word: string): boolean => /^v?\d/.test(word);

/** All names that are known: the project's own come before the list's. Yields after each step. */
function* build(names: Readonly<Record<string, string>>): Generator<undefined, PhraseTrie<Named>> {
  const trie = new PhraseTrie<Named>();
  for (const family of FAMILIES) for (const name of family.names) trie.add(name, { family });
  for (const [id, all] of Object.entries(NAMES)) for (const name of all) trie.add(name, { id });
  yield;
  for (const [id, all] of Object.entries(ADDRESSES)) for (const name of all) trie.add(name, { id });
  const versions = new Map<string, Record<string, string>>();
  for (const [id, name] of Object.entries(names)) {
    yield;
    if (GNU.test(id)) continue;
    const key = phraseOf(id);
    for (const place of PLACES) trie.add(`${place} ${key.join(' ')}`, { id });
    if (key.length > 1 && key.some(isNumber)) trie.add(key.join(' '), { id });
    const words = phraseOf(name.replace(/["()]/g, ' '));
    const isTelling = words.some((word) => TELLING.has(word));
    if (isTelling && words.length > 1 && !COMMON.has(words.join(' '))) trie.add(words.join(' '), { id });
    const version = /-(\d+(?:\.\d+)*[a-c]?)$/.exec(id)?.[1];
    const base = baseOf(words);
    if (version !== undefined && base !== null) versions.set(base, { ...versions.get(base), [version]: id });
  }
  for (const [base, ids] of versions) trie.add(base, { family: familyOf(base, ids) });
  return trie;
}

/** A name without the version that ends it; null where more follows, or too little is left. */
function baseOf(words: readonly string[]): string | null {
  const at = words.findIndex(isNumber);
  if (at < 0 || words.slice(at).some((word) => !isNumber(word) && !/^\d/.test(word))) return null;
  const base = words.slice(0, words[at - 1] === 'version' ? at - 1 : at);
  return base.length > 1 && base.some((word) => TELLING.has(word)) ? base.join(' ') : null;
}

function familyOf(base: string, ids: Readonly<Record<string, string>>): Family {
  const short = Object.entries(ids).filter(([version]) => version.endsWith('.0'));
  const versions = { ...Object.fromEntries(short.map(([version, id]) => [version.slice(0, -2), id])), ...ids };
  const [only, ...more] = Object.values(ids);
  return { names: [base], versions, ...(only !== undefined && more.length === 0 ? { any: only } : {}) };
}

const built = new WeakMap<TextIndex, PhraseTrie<Named>>();

/** The names of the index's licences in words, and of the families that they are of. */
export function listedNames(index: TextIndex): PhraseTrie<Named> {
  const steps = nameTables(index);
  while (steps.next().done !== true) continue;
  return built.get(index)!;
}

/** Makes what `listedNames` needs, unless it is there, and yields after each step: all at once they would be felt. */
export function* nameTables(index: TextIndex): Generator<undefined, void> {
  if (!built.has(index)) built.set(index, yield* build(index.names));
}

/** The id of a licence whose version nobody says. */
export const unknownVersion = ({ any, names }: Family): string => any ?? `LicenseRef-${names[0]!.replaceAll(' ', '-')}`;

const STEMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['LicenseRef-BSD', ['BSD-', '0BSD']],
  ['GPL-1.0-or-later', ['GPL-2.0', 'GPL-3.0']],
  ['LGPL-2.0-or-later', ['LGPL-2.1', 'LGPL-3.0', 'LGPL-2.0-only']],
  ['AGPL-1.0-or-later', ['AGPL-3.0']],
  ...FAMILIES.filter(({ any }) => any === undefined).map(
    (family) => [unknownVersion(family), Object.values(family.versions)] as const,
  ),
]);

/** Whether a licence that is named without its version may be that of another id. */
export const mayBe = (unversioned: string, id: string): boolean =>
  STEMS.get(unversioned)?.some((stem) => id.startsWith(stem)) ?? false;

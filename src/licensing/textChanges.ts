import type { Change } from './alignWords';
import { isHolder, isRestriction } from './restrictingWords';
import type { TextIndex } from './textIndex';
import type { Words } from './words';

/** Where the copy of a licence's text isn't what the SPDX list has, in a way that may matter. */
export interface TextChange {
  /** Of the first place, 1-based. */
  readonly line: number;
  /** Words that the text has not. */
  readonly added: number;
  /** Words of the text that aren't there. */
  readonly missing: number;
  /** What was added takes away what the text permits: `for non-commercial use only`. It is another licence then. */
  readonly restricts: boolean;
}

/** What a licence's text is called with a restriction set in. */
export const changedId = (id: string): string => `LicenseRef-${id}-changed`;

/** The licence whose text it was; of any other id, that. */
export const idBefore = (id: string): string => /^LicenseRef-(.+)-changed$/.exec(id)?.[1] ?? id;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words in a row that are more than a name set in: a clause of their own. */
export const CLAUSE = 8;
/** Words that a holder's name has in the place of the text's own. */
const LONGEST_NAME = 24;
/** What asks for more than the text does, or may. */
const ASKS = setOf('must shall cannot no not prior written royalty purposes restricted');
/** Of what a text permits, none is left out by chance. */
const PERMITS = setOf('use copy modify merge publish distribute sublicense sell reproduce redistribute');
/** Where a text has an address, copies have another. */
const ADDRESS = setOf('http www org com');
/** What stands in a text for what is to be filled in. */
const PLACEHOLDERS = setOf('name organization institution group owner holder year url');
const FEWEST_PLACEHOLDERS = 4;

/**
 * Null where a copy differs in names and spelling alone.
 * @param isNotice whether words of the copy name another licence, which is told by itself
 */
export function textChange(
  changes: readonly Change[],
  { texts, lines }: Words,
  { wordAt, textAt, starts }: TextIndex,
  isNotice: (from: number, to: number) => boolean,
): TextChange | null {
  const telling = changes.flatMap(({ from, to, textFrom, textTo }) => {
    if (isNotice(from, to)) return [];
    const added = texts.slice(from, to);
    const missing = Array.from({ length: textTo - textFrom }, (_, at) => wordAt(textFrom + at));
    // A title, or what a steward says of itself above the text.
    const isTitle = missing.length > 0 && textFrom === starts[textAt[textFrom]!];
    const restricts = isRestriction(added);
    const isTold = restricts || asksMore(added) || (!isTitle && isOtherwise(added, missing));
    return isTold ? { from, restricts, added: added.length, missing: missing.length } : [];
  });
  const [first] = telling;
  if (!first) return null;
  return {
    line: lines[Math.min(first.from, lines.length - 1)]!,
    added: telling.reduce((sum, { added }) => sum + added, 0),
    missing: telling.reduce((sum, { missing }) => sum + missing, 0),
    restricts: telling.some(({ restricts }) => restricts),
  };
}

function asksMore(added: readonly string[]): boolean {
  return !isHolder(added) && added.some((word) => ASKS.has(word));
}

/** @param added what stands in the place of what is missing */
function isOtherwise(added: readonly string[], missing: readonly string[]): boolean {
  if (missing.some((word) => PERMITS.has(word) && !added.includes(word))) return true;
  if (isHolder(added) || added.some((word) => ADDRESS.has(word))) return false;
  if (missing.filter((word) => PLACEHOLDERS.has(word)).length >= FEWEST_PLACEHOLDERS) return false;
  const isClause = added.length > (missing.length === 0 ? CLAUSE - 1 : LONGEST_NAME);
  return isClause || missing.length - added.length >= CLAUSE;
}

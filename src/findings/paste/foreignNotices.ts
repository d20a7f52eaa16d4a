import type { CopyrightStatement } from '../../licensing/copyrightStatements';
import { isSameHolder } from '../../licensing/header/sameHolder';
import { saysSameLicence } from '../../licensing/header/sameLicence';
import type { FoundLicence } from '../../licensing/scanFile';
import type { LineRange } from '../model';
import { isWithin, type PastedLines } from './pastedLines';

/** Notices of somebody else's in lines that came in at once. */
export interface ForeignNotices {
  /** SPDX expression of all licences that they state; null where they state none. */
  readonly licence: string | null;
  readonly holders: readonly string[];
  /** As written. */
  readonly copyrights: readonly string[];
  /** They say that they are confidential or proprietary. */
  readonly isReserved: boolean;
  readonly lines: LineRange;
}

/** Who and what is the organisation's own. */
export interface OwnNotices {
  /** Of the organisation and of whoever works for it. */
  readonly names: readonly string[];
  /** What the policy expects here. */
  readonly expected: string | null;
}

/** A mere mention of a licence tells of the lines only beside a holder. */
const TELLING: ReadonlySet<FoundLicence['kind']> = new Set(['tag', 'text', 'notice']);

/**
 * Licences and holders that the lines name and the rest of the file doesn't: who has them in the file's own header already knows
 * them. Null where all is the organisation's own, or nothing is said. What stands in marks of a snippet is said where it belongs.
 */
export function foreignNotices(pasted: PastedLines, own: OwnNotices): ForeignNotices | null {
  const { scanned, lines } = pasted;
  if (scanned.speaks !== 'comments') return null;
  const isIn = ({ line }: { readonly line: number }): boolean => isWithin(lines, line);
  const copyrights = scanned.copyrights.filter(isIn);
  const others = scanned.copyrights.filter((one) => !isIn(one)).flatMap(({ holders }) => holders);
  const names = [...own.names, ...others];
  const isForeign = (holder: string): boolean => !names.some((name) => isSameHolder(name, holder));
  const foreign = copyrights.filter(({ holders }) => holders.some(isForeign));
  const isTelling = ({ kind }: FoundLicence): boolean =>
    TELLING.has(kind) || (kind === 'reference' && foreign.length > 0);
  const known = [...(own.expected === null ? [] : [own.expected]), ...licencesOf(scanned.licences, isIn, false)];
  const stated = scanned.licences.filter((one) => isIn(one) && isTelling(one) && one.confidence > 0);
  const licences = stated.filter(({ id }) => !known.some((other) => saysSameLicence(other, id)));
  const reserved = scanned.proprietary && isIn(scanned.proprietary) ? scanned.proprietary : null;
  const isReserved = reserved !== null && (foreign.length > 0 || (copyrights.length === 0 && !reserved.weak));
  // Whose all holders are the organisation's own, that is its own, whatever licence it has.
  if (copyrights.length > 0 && foreign.length === 0) return null;
  if (foreign.length + licences.length === 0 && !isReserved) return null;
  const at = [
    ...foreign.flatMap(({ line, lastLine }) => [line, lastLine]),
    ...licences.map(({ line }) => line),
    ...(isReserved ? [reserved.line, reserved.lastLine] : []),
  ].sort((a, b) => a - b);
  return {
    licence: joined(licences.map(({ id }) => id)),
    holders: [...new Set(foreign.flatMap(({ holders }) => holders.filter(isForeign)))],
    copyrights: foreign.map(noticeOf),
    isReserved,
    lines: [at[0]!, Math.min(at.at(-1)!, lines[1])],
  };
}

function licencesOf(
  licences: readonly FoundLicence[],
  isIn: (one: FoundLicence) => boolean,
  wanted: boolean,
): readonly string[] {
  return licences.filter((one) => isIn(one) === wanted).map(({ id }) => id);
}

/** `2019-2021 Ann Alder`: what stands behind the word. */
const noticeOf = ({ years, holders }: CopyrightStatement): string => [years, holders.join(', ')].join(' ').trim();

function joined(ids: readonly string[]): string | null {
  const all = [...new Set(ids)];
  if (all.length < 2) return all[0] ?? null;
  return all.map((id) => (id.includes(' ') ? `(${id})` : id)).join(' AND ');
}

import { CATEGORY_GROUPS, LINKING_EXCEPTIONS } from './licenceCategories';
import { currentTerm } from './licenceRange';
import type { LicenceTerm } from './spdxExpression';

/** The register's own names for them: see its key `licence_policy`. */
export const LICENCE_CATEGORIES = [
  'permissive',
  'weak-copyleft',
  'strong-copyleft',
  'network-copyleft',
  'non-commercial',
  'proprietary',
  'public-domain',
  'unknown',
] as const;

export type LicenceCategory = (typeof LICENCE_CATEGORIES)[number];

const EXACT = new Map<string, LicenceCategory>();
const BEGINNINGS = new Map<string, LicenceCategory>();
for (const { category, ids } of CATEGORY_GROUPS) {
  for (const id of ids.toLowerCase().split(/\s+/)) {
    if (id.endsWith('*')) BEGINNINGS.set(id.slice(0, -1), category);
    else EXACT.set(id, category);
  }
}

/** What a file says in words when it says `LicenseRef-`: the licence of that name, in a version that it leaves open. */
const UNVERSIONED = /^licenseref-/;
/** The text of a licence with a restriction set in: licencesIn.ts. */
const CHANGED = '-changed';
/** Not of the list, and known by name. The Commons Clause (commonsclause.com) grants no right to sell. */
const BY_NAME: ReadonlyMap<string, LicenceCategory> = new Map([
  ['licenseref-public-domain', 'public-domain'],
  ['licenseref-commons-clause', 'non-commercial'],
]);

function byId(lower: string): LicenceCategory {
  const exact = EXACT.get(lower);
  if (exact) return exact;
  for (let end = lower.length; end > 0; end--) {
    const category = '-.'.includes(lower.charAt(end - 1)) ? BEGINNINGS.get(lower.slice(0, end)) : undefined;
    if (category) return category;
  }
  return 'unknown';
}

/**
 * The category of one licence, `unknown` where that isn't certain: of a reference of somebody's own, of what the list has
 * not. An exception for linking makes strong copyleft weak.
 * @param isWorded the file names it in words, so that `LicenseRef-BSD` is what licencesIn.ts makes of them
 */
export function categoryOf(term: LicenceTerm, isWorded = false): LicenceCategory {
  const { id, standing, exception } = currentTerm(term);
  const lower = id.toLowerCase();
  const named = BY_NAME.get(lower);
  if (named) return named;
  if (standing === 'reference')
    return isWorded && !lower.endsWith(CHANGED) ? byId(`${lower.replace(UNVERSIONED, '')}-`) : 'unknown';
  if (standing === 'unlisted') return 'unknown';
  const category = byId(lower);
  const isFreed = category === 'strong-copyleft' && exception && LINKING_EXCEPTIONS.has(exception.id.toLowerCase());
  return isFreed ? 'weak-copyleft' : category;
}

/** A copy of what is under such terms costs most: they reach the code around it, or allow little. */
const HEAVY = /GPL|SSPL|BUSL|Elastic|PolyForm|CC-BY-(?:SA|NC)|LicenseRef/;

/** Who may choose another licence chooses that. */
export const isHeavy = ({ licence }) => HEAVY.test(licence) && !licence.includes(' OR ');

/**
 * What a work may take of the store: bytes of a version's source, and postings a tier. More of big works would leave no room for the
 * many. Those that are pasted most are listed with several versions.
 * @param {{ licence: string, role: string, versions: object[], postings?: number }} entry
 */
export function budgetOf({ licence, role, versions, postings }) {
  if (role === 'background') return { bytes: Infinity, postings: Infinity };
  const budget =
    isHeavy({ licence }) || versions.length > 1
      ? { bytes: 600_000, postings: 3000 }
      : { bytes: 200_000, postings: 1450 };
  return { ...budget, postings: postings ?? budget.postings };
}

/** A copy of what is under such terms costs most: they reach the code around it, or allow little. */
const HEAVY = /GPL|SSPL|BUSL|Elastic|PolyForm|CC-BY-(?:SA|NC)|LicenseRef/;

/**
 * What a work may take of the store: bytes of a version's source, and postings a tier. More of big works would leave no room for the
 * many.
 * @param {{ licence: string, role: string, postings?: number }} entry
 */
export function budgetOf({ licence, role, postings }) {
  if (role === 'background') return { bytes: Infinity, postings: Infinity };
  // Who may choose another licence chooses that.
  const budget =
    HEAVY.test(licence) && !licence.includes(' OR ')
      ? { bytes: 600_000, postings: 3200 }
      : { bytes: 220_000, postings: 1600 };
  return { ...budget, postings: postings ?? budget.postings };
}

import { expressionText, licenceTerms } from '../licensing/expressionText';
import { parseExpression } from '../licensing/spdxExpression';

export interface StatedLicence {
  /** As SPDX writes it. */
  readonly expression: string;
  /** What it joins, each once, in order: `GPL-2.0-only WITH Classpath-exception-2.0` is one. */
  readonly terms: readonly string[];
  /** Those that no list has. */
  readonly references: readonly string[];
  /** It is more than one term. */
  readonly isJoined: boolean;
}

/**
 * A licence as documents about software may name it. Null for what isn't in SPDX's list and not called `LicenseRef-`, and for
 * what another document defines: a document with those in it would not be valid.
 */
export function statedLicence(licence: string | null): StatedLicence | null {
  const parsed = licence === null ? null : parseExpression(licence);
  if (parsed?.kind !== 'parsed') return null;
  const terms = licenceTerms(parsed.expression);
  const ids = terms.flatMap(({ id, standing, exception }) => [{ id, standing }, ...(exception ? [exception] : [])]);
  if (ids.some(({ id, standing }) => standing === 'unlisted' || id.startsWith('DocumentRef-'))) return null;
  return {
    expression: expressionText(parsed.expression),
    terms: [...new Set(terms.map(expressionText))],
    references: [...new Set(ids.filter(({ standing }) => standing === 'reference').map(({ id }) => id))],
    isJoined: parsed.expression.kind !== 'licence',
  };
}

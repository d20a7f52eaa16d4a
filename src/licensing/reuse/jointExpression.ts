import { expressionText } from '../expressionText';
import type { SourcedLicence } from './associate';

/** The one expression that says what several together do: all of them hold. Null where none can be read. */
export function jointExpression(licences: readonly SourcedLicence[]): string | null {
  const expressions = licences.flatMap(({ licence }) => licence.expression ?? []);
  const parts = [...new Map(expressions.map((one) => [expressionText(one), one])).values()];
  const [only] = parts;
  if (only === undefined) return null;
  return expressionText(parts.length === 1 ? only : { kind: 'and', parts });
}

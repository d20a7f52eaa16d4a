import { replacementsOf } from '../deprecatedIds';
import { expressionText } from '../expressionText';
import { parseExpression } from '../spdxExpression';
import type { Expression } from '../spdxExpression';

/** Order, repetition and spelling taken out, and deprecated ids that have just one other name. */
function normalForm(expression: Expression): string {
  if (expression.kind === 'licence') {
    const { id, orLater, standing, exception } = expression;
    const [other, ...others] = standing === 'deprecated' ? replacementsOf(id, orLater) : [];
    const licence = other !== undefined && others.length === 0 ? other : `${id}${orLater ? '+' : ''}`;
    return (exception ? `${licence} WITH ${exception.id}` : licence).toLowerCase();
  }
  const parts = [...new Set(expression.parts.map(normalForm))].sort();
  return parts.length === 1 ? parts[0]! : `(${parts.join(expression.kind === 'and' ? ' & ' : ' | ')})`;
}

/** Whether two expressions say the same; only the same letters do where one can't be read. */
export function saysSameLicence(one: string, other: string): boolean {
  const [first, second] = [parseExpression(one), parseExpression(other)];
  if (first.kind === 'invalid' || second.kind === 'invalid') return one === other;
  return normalForm(first.expression) === normalForm(second.expression);
}

/** As the list writes it; null for what can't be read. */
export function canonicalLicence(text: string): string | null {
  const parsed = parseExpression(text);
  return parsed.kind === 'parsed' ? expressionText(parsed.expression) : null;
}

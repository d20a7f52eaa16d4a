import { expressionText } from './expressionText';
import { currentTerm } from './licenceRange';
import { parseExpression, type Expression } from './spdxExpression';

/**
 * What two expressions have to share to say the same: without regard to case, to the order of what AND and OR join, to what
 * is said twice, and to deprecated ids. `-only` and `-or-later`, and exceptions, are told apart.
 */
export function comparable(expression: Expression): string {
  if (expression.kind === 'licence') {
    const term = currentTerm(expression);
    const { id, orLater } = term;
    // `GPL-2.0-or-later+` says it twice.
    return expressionText({ ...term, orLater: orLater && !/-or-later$/i.test(id) }).toLowerCase();
  }
  const parts = [...new Set(expression.parts.map(comparable))].sort();
  return parts.length === 1 ? parts[0]! : `(${parts.join(` ${expression.kind} `)})`;
}

/** Whether two texts are expressions that say the same; of what can't be read, whether they are the same text. */
export function saySame(one: string, other: string): boolean {
  const [a, b] = [parseExpression(one), parseExpression(other)];
  if (a.kind === 'invalid' || b.kind === 'invalid') return one === other;
  return comparable(a.expression) === comparable(b.expression);
}

import assert from 'node:assert/strict';
import { parseExpression, type Expression } from '../../src/licensing/spdxExpression';

/** The expression of a text that is one. */
export function expressionOf(text: string): Expression {
  const parsed = parseExpression(text);
  assert.ok(parsed.kind === 'parsed', `${text} is no expression`);
  return parsed.expression;
}

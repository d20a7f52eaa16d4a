import { parseExpression } from '../spdxExpression';
import type { NamedLicence } from './annotation';

export function namedLicence(text: string, line: number, column?: number): NamedLicence {
  const parsed = parseExpression(text);
  const expression = parsed.kind === 'parsed' ? parsed.expression : null;
  return { text, expression, line, ...(column !== undefined && { column }) };
}

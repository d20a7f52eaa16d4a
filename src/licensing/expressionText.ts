import type { Expression, LicenceTerm } from './spdxExpression';

/** An expression with all that it names, in order. */
export function licenceTerms(expression: Expression): readonly LicenceTerm[] {
  return expression.kind === 'licence' ? [expression] : expression.parts.flatMap(licenceTerms);
}

/** As the list writes it: its casing, operators in upper case, no parentheses but those that carry meaning. */
export function expressionText(expression: Expression): string {
  if (expression.kind === 'licence') {
    const licence = expression.orLater ? `${expression.id}+` : expression.id;
    return expression.exception ? `${licence} WITH ${expression.exception.id}` : licence;
  }
  const operator = expression.kind === 'and' ? ' AND ' : ' OR ';
  return expression.parts
    .map((part) =>
      expression.kind === 'and' && part.kind === 'or' ? `(${expressionText(part)})` : expressionText(part),
    )
    .join(operator);
}

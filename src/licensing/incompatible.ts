import { INCOMPATIBILITIES, type IncompatibilityReason } from './incompatibilities';
import { currentTerm, isWithin, rangeOf, type LicenceRange } from './licenceRange';
import type { Expression, LicenceTerm } from './spdxExpression';
import { licenceTerms } from './expressionText';

/** Two licences that one work can't be under at once, and who says so. */
export interface Conflict {
  readonly one: LicenceTerm;
  readonly other: LicenceTerm;
  readonly reason: IncompatibilityReason;
  readonly source: string;
}

/** More licences in one expression than anybody joins are not compared with each other. */
const MOST_TERMS = 60;

type Side = (id: string, range: LicenceRange) => boolean;

function sideOf(written: string): Side {
  const sides = written.split(' ').map((one): Side => {
    const lower = one.toLowerCase();
    if (lower.endsWith('*')) return (id) => id.startsWith(lower.slice(0, -1));
    const named = rangeOf({ id: one, orLater: false });
    return (_, range) => isWithin(range, named);
  });
  return (id, range) => sides.some((side) => side(id, range));
}

const TABLE = INCOMPATIBILITIES.map(({ one, other, ...why }) => ({ one: sideOf(one), other: sideOf(other), ...why }));

function termsConflict(first: LicenceTerm, second: LicenceTerm): Conflict | null {
  const terms = [currentTerm(first), currentTerm(second)];
  // What an exception permits is not for a table to say.
  if (terms.some(({ exception }) => exception !== null)) return null;
  const [a, b] = terms.map((term) => ({ id: term.id.toLowerCase(), range: rangeOf(term) }));
  for (const { one, other, reason, source } of TABLE) {
    const isOne = one(a!.id, a!.range) && other(b!.id, b!.range);
    if (isOne || (one(b!.id, b!.range) && other(a!.id, a!.range))) return { one: first, other: second, reason, source };
  }
  return null;
}

/** A conflict that no choice avoids. */
function conflictOf(first: Expression, second: Expression): Conflict | null {
  if (first.kind === 'licence' && second.kind === 'licence') return termsConflict(first, second);
  const [whole, rest] = first.kind === 'licence' ? [second, first] : [first, second];
  if (whole.kind === 'licence') return null;
  const found = whole.parts.map((part) => conflictOf(part, rest));
  if (whole.kind === 'or') return found.includes(null) ? null : (found[0] ?? null);
  return found.find((one) => one !== null) ?? null;
}

/** What of an expression AND joins that can't go together; null where each has a way, and of what the table doesn't know. */
export function incompatibleWithin(expression: Expression): Conflict | null {
  if (expression.kind === 'licence' || licenceTerms(expression).length > MOST_TERMS) return null;
  const inner = expression.parts.map(incompatibleWithin);
  if (expression.kind === 'or') return inner.includes(null) ? null : inner[0]!;
  for (const [at, part] of expression.parts.entries()) {
    if (inner[at]) return inner[at];
    for (const other of expression.parts.slice(at + 1)) {
      const conflict = conflictOf(part, other);
      if (conflict) return conflict;
    }
  }
  return null;
}

/** What of one expression can't be part of a work that is under another. */
export function incompatibleBetween(file: Expression, work: Expression): Conflict | null {
  const terms = licenceTerms(file).length + licenceTerms(work).length;
  return terms > MOST_TERMS ? null : conflictOf(file, work);
}

import { licenceTerms } from '../licensing/expressionText';
import { doMeet, rangeOf } from '../licensing/licenceRange';
import { mayBe } from '../licensing/listedNames';
import { parseExpression, type LicenceTerm } from '../licensing/spdxExpression';

/**
 * Whether what a file states may be what a work is under: one licence of either is the other's. Of a work under a choice one branch
 * is enough; of one under several at once the file may state the one that holds for the lines.
 */
export function licencesAgree(stated: string, work: string): boolean {
  const [one, other] = [parseExpression(stated), parseExpression(work)];
  if (one.kind === 'invalid' || other.kind === 'invalid') return stated === work;
  const theirs = licenceTerms(other.expression);
  return licenceTerms(one.expression).some((term) => theirs.some((their) => mayBeOne(term, their)));
}

/** Whether a file states, without its version, what the work that it is of is under: the work says more. */
export function saysLess(stated: string, work: string): boolean {
  const [one, other] = [parseExpression(stated), parseExpression(work)];
  if (one.kind !== 'parsed' || one.expression.kind !== 'licence' || other.kind === 'invalid') return false;
  const [term] = licenceTerms(one.expression);
  return licenceTerms(other.expression).some(({ id }) => mayBe(term!.id, id));
}

/** `BSD` without a version may be any of them. */
const mayBeOne = (one: LicenceTerm, other: LicenceTerm): boolean =>
  doMeet(rangeOf(one), rangeOf(other)) || mayBe(one.id, other.id) || mayBe(other.id, one.id);

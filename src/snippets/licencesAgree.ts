import { licenceTerms } from '../licensing/expressionText';
import { doMeet, rangeOf } from '../licensing/licenceRange';
import { parseExpression } from '../licensing/spdxExpression';

/**
 * Whether what a file states may be what a work is under: one licence of either is the other's. Of a work under a choice one branch
 * is enough; of one under several at once the file may state the one that holds for the lines.
 */
export function licencesAgree(stated: string, work: string): boolean {
  const [one, other] = [parseExpression(stated), parseExpression(work)];
  if (one.kind === 'invalid' || other.kind === 'invalid') return stated === work;
  const ranges = licenceTerms(other.expression).map(rangeOf);
  return licenceTerms(one.expression).some((term) => ranges.some((range) => doMeet(rangeOf(term), range)));
}

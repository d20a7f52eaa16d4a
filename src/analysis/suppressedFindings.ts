import type { Finding } from '../findings/model';
import type { Suppressed } from '../findings/suppressions';
import { groupBy } from '../judgement/groupBy';
import type { SuppressedFindings } from './model';

/**
 * A suppression that took effect, as reports tell of it.
 * @param linesOf the different lines that findings of one rule are about
 */
export function suppressedFindings(
  { suppression, findings }: Suppressed,
  linesOf: (findings: readonly Finding[]) => number,
): SuppressedFindings {
  const byRule = groupBy(findings, ({ id }) => id);
  return {
    rule: suppression.rule,
    reason: suppression.reason,
    by: suppression.by,
    expires: suppression.expires,
    findings: findings.length,
    lines: [...byRule.values()].reduce((sum, ofRule) => sum + linesOf(ofRule), 0),
    silenced: findings,
  };
}

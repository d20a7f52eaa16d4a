import type { Suppressed } from '../findings/suppressions';
import type { SuppressedFindings } from './model';

/** A suppression that took effect, as reports tell of it. */
export function suppressedFindings({ suppression, findings }: Suppressed): SuppressedFindings {
  return {
    rule: suppression.rule,
    reason: suppression.reason,
    by: suppression.by,
    expires: suppression.expires,
    findings: findings.length,
    lines: findings.reduce((sum, { lines }) => sum + lines, 0),
    silenced: findings,
  };
}

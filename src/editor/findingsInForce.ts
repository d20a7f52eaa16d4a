import type { LineEngine } from '../analysis/lineEngine';
import type { Finding } from '../findings/model';
import { withSeverities } from '../findings/severities';
import { applySuppressions } from '../findings/suppressions';

/** As the settings weigh them, without those that the register suppresses. */
export function findingsInForce(
  { severities, register, today }: Pick<LineEngine, 'severities' | 'register' | 'today'>,
  findings: readonly Finding[],
): Finding[] {
  const suppressions = register?.register?.suppressions ?? [];
  return applySuppressions(withSeverities(findings, severities), suppressions, today).kept;
}

import type { Engine } from '../analysis/engine';
import type { Finding } from '../findings/model';
import { withSeverities } from '../findings/severities';
import { applySuppressions } from '../findings/suppressions';

/** As the settings weigh them, without those that the register suppresses. */
export function findingsInForce(
  { severities, register, today }: Pick<Engine, 'severities' | 'register' | 'today'>,
  findings: readonly Finding[],
): Finding[] {
  const suppressions = register?.register?.suppressions ?? [];
  return applySuppressions(withSeverities(findings, severities), suppressions, today).kept;
}

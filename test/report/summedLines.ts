import type { FindingLines } from '../../src/analysis/model';
import type { Finding } from '../../src/findings/model';
import { groupBy } from '../../src/judgement/groupBy';

/** As if no two findings were about the same lines. */
export function summedLines(findings: readonly Finding[]): FindingLines[] {
  const groups = groupBy(findings, ({ severity, id }) => `${severity} ${id}`);
  return [...groups.values()].map((group) => ({
    id: group[0]!.id,
    severity: group[0]!.severity,
    lines: group.reduce((sum, { lines }) => sum + lines, 0),
  }));
}

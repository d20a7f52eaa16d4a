import { CATALOGUE } from './catalogue';
import type { Finding, Severity } from './model';
import { SEVERITIES } from './order';

/** What findings weigh instead of the usual: by id, or by all of a room (`terms/*`). The id beats its room. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

export const SEVERITY_CHOICES = [...SEVERITIES, 'off'] as const;

/** Whether a name is that of a finding, or of a room that has findings. */
export function isRule(name: string): boolean {
  return (
    Object.hasOwn(CATALOGUE, name) ||
    (/^[^/]+\/\*$/.test(name) && Object.keys(CATALOGUE).some((id) => inRoom(name, id)))
  );
}

/** The findings with their severities; without those that are off. */
export function withSeverities(findings: readonly Finding[], severities: Severities): Finding[] {
  if (severities.size === 0) return [...findings];
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.id) ?? severities.get(finding.id.replace(/\/.*/, '/*')) ?? finding.severity;
    return severity === 'off' ? [] : { ...finding, severity };
  });
}

function inRoom(room: string, id: string): boolean {
  return id.startsWith(room.slice(0, -1));
}

import type { Finding, Severity } from './model';

export const SEVERITIES = ['error', 'warning', 'information'] as const satisfies readonly Severity[];

/** By severity, id, path, first line, subject, commit, and what is said: equal findings in any order give equal output. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compare(a.id, b.id) ||
      compare(a.path ?? '', b.path ?? '') ||
      (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0) ||
      compare(a.subject ?? '', b.subject ?? '') ||
      compare(a.commit ?? '', b.commit ?? '') ||
      compare(JSON.stringify(a.message), JSON.stringify(b.message)),
  );
}

/** Whether any finding is at or above `level`; `never` is above all. */
export function reaches(findings: readonly Finding[], level: Severity | 'never'): boolean {
  return (
    level !== 'never' && findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

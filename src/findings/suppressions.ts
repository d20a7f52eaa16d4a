import { globList } from '../judgement/globList';
import type { GlobList } from '../judgement/globList';
import type { Suppression } from '../register/schema';
import type { Finding } from './model';

export interface Suppressed {
  readonly suppression: Suppression;
  readonly findings: readonly Finding[];
}

/**
 * Takes out the findings that a suppression in force names, and says which. A suppression names a rule, or a rule's room
 * with `/*`, and may name paths; it has a reason, an owner and a last day, and never moves a total.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  today: string,
): { readonly kept: Finding[]; readonly suppressed: Suppressed[] } {
  const inForce = suppressions
    .filter(({ expires }) => expires >= today)
    .map((suppression) => ({ suppression, matches: suppression.paths ? globList(suppression.paths) : null }));
  const silenced = new Map<Suppression, Finding[]>();
  const kept = findings.filter((finding) => {
    const by = inForce.find(({ suppression, matches }) => silences(suppression.rule, matches, finding))?.suppression;
    if (by)
      silenced
        .set(by, silenced.get(by) ?? [])
        .get(by)!
        .push(finding);
    return !by;
  });
  return { kept, suppressed: [...silenced].map(([suppression, of]) => ({ suppression, findings: of })) };
}

/** Whether a suppression of a rule, and of paths unless it is of all, is about a finding. */
export function silences(rule: string, matches: GlobList | null, finding: Finding): boolean {
  const named = rule === finding.id || (rule.endsWith('/*') && finding.id.startsWith(rule.slice(0, -1)));
  if (!named || !matches) return named;
  return finding.path !== null && matches(finding.path) === 'yes';
}

import type { Severity } from '../../findings/model';
import { SEVERITIES } from '../../findings/order';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';

const NOUNS = { error: 'errors', warning: 'warnings', information: 'notes' } as const;

/** `3 errors, 12 warnings`: what there is none of is left out. */
export function countsText(counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => render(counted(NOUNS[severity], counts[severity])))
    .join(', ');
}

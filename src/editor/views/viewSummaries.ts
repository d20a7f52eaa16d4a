import type { Analysis } from '../../analysis/model';
import { percentOf } from '../../report/percentOf';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { standingOf } from './agreementStanding';

/** Of all lines: how many there are, and what share of them is covered. */
export function linesSummary({ totals, register }: Analysis): string {
  const lines = render(counted('lines', totals.lines));
  if (!register || totals.lines === 0) return lines;
  return words('editor.view.summary', { lines, share: percentOf(totals.byStatus.covered ?? 0, totals.lines) });
}

/** How many agreements end soon, else how many there are. */
export function agreementsSummary({ agreements, register, today }: Analysis): string {
  if (!register) return '';
  const soon = agreements.filter((agreement) => standingOf(agreement, today) === 'expiring').length;
  return soon > 0 ? words('editor.view.soon', { count: soon }) : render(counted('agreements', agreements.length));
}

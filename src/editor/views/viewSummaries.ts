import type { Analysis } from '../../analysis/model';
import type { Baseline } from '../../findings/baseline';
import type { Finding } from '../../findings/model';
import { percentOf } from '../../report/percentOf';
import { severityCounts } from '../../report/severityCounts';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import { standingOf } from './agreementStanding';
import { newFindings } from './newFindings';
import { countsText } from './severityTexts';

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

/** How many vendors there are; without a register they are e-mail domains. */
export function vendorsSummary({ vendors }: Analysis): string {
  const count = vendors.filter(({ kind }) => kind === 'vendor' || kind === 'domain').length;
  return render(counted('vendors', count));
}

/** How many assets there are, and what share of all lines is in none. */
export function assetsSummary({ assets, totals }: Analysis): string {
  if (!assets) return '';
  const count = assets.classes.reduce((sum, group) => sum + group.assets.length, 0);
  const told = render(counted('assets', count));
  const { lines } = assets.outside;
  return lines === 0 ? told : words('editor.view.outside', { assets: told, share: percentOf(lines, totals.lines) });
}

/** How many findings there are of each severity that the baseline doesn't know; with a filter, how many of all are shown. */
export function findingsSummary(
  analysis: Analysis,
  filtered: readonly Finding[] | null,
  baseline: Baseline | null,
): string {
  if (filtered)
    return words('editor.view.filtered', {
      shown: formatCount(filtered.length),
      findings: counted('findings', analysis.findings.length),
    });
  return countsText(severityCounts([...newFindings(analysis, baseline)]));
}

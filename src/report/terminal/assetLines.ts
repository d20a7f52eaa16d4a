import type { Analysis } from '../../analysis/model';
import { formatCount } from '../../wording/formatCount';
import { assetRows } from '../assetRows';
import type { AssetRow } from '../assetRows';
import { percentOf } from '../percentOf';
import { topOf } from '../topOf';
import { visibleText } from '../visibleText';
import { words } from '../words';
import type { Palette } from './paint';
import { textTable } from './textTable';

/** The assets that the register lists, and what is in none; no lines where it lists none. */
export function assetLines(analysis: Analysis, limit: number, width: number, paint: Palette): string[] {
  const rows = assetRows(analysis);
  if (!rows) return [];
  const { shown, rest } = topOf(rows.assets, limit);
  const cells = ({ name, facts, sum }: AssetRow): string[] => [
    visibleText(name),
    ...(sum
      ? [
          visibleText(facts[0] ?? ''),
          formatCount(sum.lines),
          percentOf(sum.lines, analysis.totals.lines),
          percentOf(sum.byStatus.covered ?? 0, sum.lines),
          percentOf(sum.byOwnership.assigned ?? 0, sum.lines),
        ]
      : [visibleText(facts.join(', '))]),
  ];
  return textTable(
    [
      { heading: words('report.column.asset'), flexible: true },
      { heading: words('report.column.kind'), flexible: true },
      ...(['lines', 'share', 'covered', 'assigned'] as const).map((name) => ({
        heading: words(`report.column.${name}`),
        align: 'right' as const,
      })),
    ],
    [
      ...shown.map(cells),
      ...(rest.length > 0 ? [[words('report.rest.assets', { count: formatCount(rest.length) })]] : []),
      ...rows.rest.map(cells),
    ],
    width,
    (cell, _, row) => (row < 0 ? paint.quiet(cell) : cell),
  );
}

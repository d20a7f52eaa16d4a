import type { Analysis } from '../../analysis/model';
import { formatCount } from '../../wording/formatCount';
import { assetRows } from '../assetRows';
import type { AssetRow } from '../assetRows';
import { percentOf } from '../percentOf';
import { topOf } from '../topOf';
import { words } from '../words';
import { column, number, sized, text } from './cells';
import { markdownTable } from './markdownTable';
import { markdownText } from './markdownText';
import type { MarkdownSection } from './section';

/** The assets that the register lists, and what is in none. Null where it lists none. */
export function markdownAssets(analysis: Analysis, limit: number): MarkdownSection | null {
  const rows = assetRows(analysis);
  if (!rows) return null;
  const { shown, rest } = topOf(rows.assets, limit);
  const cells = ({ name, facts, sum }: AssetRow): string[] => [
    markdownText(name),
    facts.map(markdownText).join(', '),
    ...(sum
      ? [
          formatCount(sum.files),
          ...sized(sum.lines, analysis.totals.lines),
          ...[sum.byStatus.covered ?? 0, sum.byOwnership.assigned ?? 0].map((lines) =>
            markdownText(percentOf(lines, sum.lines)),
          ),
        ]
      : ['', '', '', '', '']),
  ];
  const left = [text('report.rest.assets', { count: formatCount(rest.length) }), '', '', '', '', '', ''];
  return {
    heading: words('report.section.assets'),
    body: `${text('report.assets.text')}\n\n${markdownTable(
      [
        column('report.column.asset'),
        column('report.column.kind'),
        number('report.column.files'),
        number('report.column.lines'),
        number('report.column.share'),
        number('report.column.covered'),
        number('report.column.assigned'),
      ],
      [...shown.map(cells), ...(rest.length > 0 ? [left] : []), ...rows.rest.map(cells)],
    )}`,
  };
}

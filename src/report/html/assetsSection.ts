import type { Analysis } from '../../analysis/model';
import { formatCount } from '../../wording/formatCount';
import { assetRows } from '../assetRows';
import type { AssetRow } from '../assetRows';
import { percentOf } from '../percentOf';
import { topOf } from '../topOf';
import { words } from '../words';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';
import { ownershipBar } from './ownershipBar';
import type { Section } from './section';
import { table } from './table';

const ASSETS_SHOWN = 200;

/** The assets that the register lists, and what is in none: whose each is. Null where it lists none. */
export function assetsSection(analysis: Analysis, numbers: Numbers): Section | null {
  const rows = assetRows(analysis);
  if (!rows) return null;
  const { totals } = analysis;
  const { shown, rest } = topOf(rows.assets, ASSETS_SHOWN);

  const cells = ({ name, facts, owner, sum, key }: AssetRow): (Html | string)[] => [
    html`<bdi>${name}</bdi><small>${facts.join(', ')}</small>`,
    html`<bdi>${owner}</bdi>`,
    ...(sum
      ? [
          numbers.count(sum.files, key),
          numbers.count(sum.lines, key),
          percentOf(sum.lines, totals.lines),
          percentOf(sum.byStatus.covered ?? 0, sum.lines),
          percentOf(sum.byOwnership.assigned ?? 0, sum.lines),
          sum.lines === 0
            ? ''
            : ownershipBar(sum.byOwnership, sum.lines, 14, (parts) =>
                words('report.bar.asset', { asset: name, parts }),
              ),
        ]
      : ['', '', '', '', '', '']),
  ];
  const left = [words('report.rest.assets', { count: formatCount(rest.length) }), '', '', '', '', '', '', ''];

  const assetTable = table({
    caption: words('report.caption.assets'),
    columns: [
      { heading: words('report.column.asset') },
      { heading: words('report.column.owner'), hidden: rows.assets.every(({ owner }) => owner === '') },
      { heading: words('report.column.files'), numeric: true },
      { heading: words('report.column.lines'), numeric: true },
      { heading: words('report.column.share'), numeric: true },
      { heading: words('report.column.covered'), numeric: true },
      { heading: words('report.column.assigned'), numeric: true },
      { heading: words('report.column.ownership') },
    ],
    rows: shown.map(cells),
    foot: [...(rest.length > 0 ? [left] : []), ...rows.rest.map(cells)],
  });
  return {
    id: 'assets',
    heading: words('report.section.assets'),
    body: html`<p class="lead">${words('report.assets.text')}</p>
      ${assetTable}`,
  };
}

import type { Analysis, VendorAnalysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { message } from '../../wording/message';
import { ownershipBreakdown, statusBreakdown } from '../breakdown';
import type { BreakdownRow } from '../breakdown';
import type { CountKey } from '../countedFiles';
import { percentOf } from '../percentOf';
import { vendorKindName } from '../stateNames';
import { statusTone } from '../tone';
import { topOf } from '../topOf';
import { words } from '../words';
import { ownershipFill, swatch, vendorFills } from './fills';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';
import { ownershipBar } from './ownershipBar';
import type { Section } from './section';
import { table } from './table';
import { vendorName } from '../vendorName';

const VENDORS_SHOWN = 60;

function breakdownTable(
  caption: string,
  heading: string,
  rows: readonly BreakdownRow[],
  total: number,
  mark: (key: string) => Html,
  count: (lines: number, key: string | null) => Html | string,
): Html {
  return table({
    caption,
    columns: [
      { heading },
      { heading: words('report.column.lines'), numeric: true },
      { heading: words('report.column.share'), numeric: true },
    ],
    rows: rows.map(({ key, name, lines }) => [html`${mark(key)} ${name}`, count(lines, key), percentOf(lines, total)]),
    foot: [[words('report.total'), count(total, null), percentOf(total, total)]],
  });
}

/** Counts of one breakdown; null is its total. */
const countIn =
  (numbers: Numbers, kind: 'ownership' | 'status') =>
  (lines: number, key: string | null): Html | string =>
    numbers.count(lines, key === null ? 'all:' : (`${kind}:${key}` satisfies CountKey));

/** Lines by ownership. */
export function ownershipSection({ totals }: Analysis, numbers: Numbers): Section {
  const heading = words('report.section.ownership');
  return {
    id: 'ownership',
    heading,
    body: breakdownTable(
      words('report.caption.ownership'),
      heading,
      ownershipBreakdown(totals.byOwnership),
      totals.lines,
      (key) => swatch(ownershipFill(key)),
      countIn(numbers, 'ownership'),
    ),
  };
}

/** Lines by coverage at the time of authorship. */
export function statusSection({ totals }: Analysis, numbers: Numbers): Section {
  return {
    id: 'coverage',
    heading: words('report.section.status'),
    body: breakdownTable(
      words('report.caption.status'),
      words('report.column.status'),
      statusBreakdown(totals.byStatus),
      totals.lines,
      (key) => html`<span class="tone ${statusTone(key)}" aria-hidden="true"></span>`,
      countIn(numbers, 'status'),
    ),
  };
}

function vendorBar(vendor: VendorAnalysis): Html {
  if (vendor.lines === 0) return html``;
  return ownershipBar(vendor.byOwnership, vendor.lines, 14, (parts) =>
    words('report.bar.vendor', { vendor: vendorName(vendor), parts }),
  );
}

/** The vendors' lines, what is covered and assigned of them. */
export function vendorsSection(analysis: Analysis, numbers: Numbers): Section {
  const { vendors, totals, register } = analysis;
  const fillOf = vendorFills(analysis);
  const { shown, rest } = topOf(vendors, VENDORS_SHOWN);
  const restLines = rest.reduce((sum, { lines }) => sum + lines, 0);
  const kind = (vendor: VendorAnalysis) =>
    [vendorKindName(vendor.kind), vendor.jurisdiction].filter((part) => part && part !== vendorName(vendor)).join(', ');
  const vendorTable = table({
    caption: words('report.caption.vendors'),
    columns: [
      { heading: words('report.column.vendor') },
      { heading: words('report.column.contributors'), numeric: true },
      { heading: words('report.column.files'), numeric: true },
      { heading: words('report.column.lines'), numeric: true },
      { heading: words('report.column.share'), numeric: true },
      { heading: words('report.column.covered'), numeric: true, hidden: !register },
      { heading: words('report.column.assigned'), numeric: true, hidden: !register },
      { heading: words('report.column.ownership'), hidden: !register },
    ],
    rows: shown.map((vendor) => [
      html`<span class="vendor"
        >${swatch(fillOf(vendor.id))} <span class="tag">${vendor.tag}</span>
        <span><bdi>${vendorName(vendor)}</bdi><small>${kind(vendor)}</small></span></span
      >`,
      formatCount(vendor.contributors),
      numbers.count(vendor.files, `vendor:${vendor.id}`),
      numbers.count(vendor.lines, `vendor:${vendor.id}`),
      percentOf(vendor.lines, totals.lines),
      percentOf(vendor.byStatus.covered ?? 0, vendor.lines),
      percentOf(vendor.byOwnership.assigned ?? 0, vendor.lines),
      vendorBar(vendor),
    ]),
    foot: [
      ...(rest.length > 0
        ? [
            [
              words('report.rest.listed', {
                rest: message('report.rest.vendors', { vendors: counted('vendors', rest.length) }),
              }),
              '',
              '',
              formatCount(restLines),
              percentOf(restLines, totals.lines),
              '',
              '',
              '',
            ],
          ]
        : []),
      [
        words('report.total'),
        '',
        numbers.count(totals.files, 'all:'),
        numbers.count(totals.lines, 'all:'),
        percentOf(totals.lines, totals.lines),
        percentOf(totals.byStatus.covered ?? 0, totals.lines),
        percentOf(totals.byOwnership.assigned ?? 0, totals.lines),
        '',
      ],
    ],
  });
  const text = words(register ? 'report.vendors.text' : 'report.vendors.text.no-register');
  return {
    id: 'vendors',
    heading: words('report.section.vendors'),
    body: html`<p class="lead">${text}</p>
      ${vendorTable}`,
  };
}

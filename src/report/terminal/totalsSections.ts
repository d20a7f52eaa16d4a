import type { Analysis, VendorAnalysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { ownershipBreakdown, statusBreakdown } from '../breakdown';
import type { BreakdownRow } from '../breakdown';
import { displayWidth } from '../displayWidth';
import { percentOf } from '../percentOf';
import { ownershipTone, statusTone } from '../tone';
import type { Tone } from '../tone';
import { topOf } from '../topOf';
import { visibleText } from '../visibleText';
import { words } from '../words';
import type { Palette } from './paint';
import { shareBar } from './shareBar';
import { textTable } from './textTable';
import { vendorName } from '../vendorName';

const WIDEST_BAR = 28;
const NARROWEST_BAR = 8;
/** Columns of a share and of the gaps beside it and the count. */
const SHARE = 10;
const BAR = 3;

function breakdownTable(
  rows: readonly BreakdownRow[],
  total: number,
  toneOf: (key: string) => Tone,
  width: number,
  paint: Palette,
): string[] {
  const longest = Math.max(...rows.map(({ name }) => displayWidth(name)));
  const room = Math.min(WIDEST_BAR, Math.max(NARROWEST_BAR, width - longest - formatCount(total).length - SHARE));
  return textTable(
    [
      { heading: '', flexible: true },
      { heading: '', align: 'right' },
      { heading: '', align: 'right' },
      { heading: '' },
    ],
    [
      ...rows.map(({ name, lines }) => [
        visibleText(name),
        formatCount(lines),
        percentOf(lines, total),
        shareBar(lines, total, room),
      ]),
      [words('report.total'), formatCount(total), percentOf(total, total), ''],
    ],
    width,
    (cell, column, row) => {
      const key = rows[row]?.key;
      if (key === undefined) return paint.quiet(cell);
      return column === BAR ? paint.tone(toneOf(key))(cell) : cell;
    },
  );
}

/** Bars of the lines by ownership. */
export function ownershipLines({ totals }: Analysis, width: number, paint: Palette): string[] {
  return breakdownTable(ownershipBreakdown(totals.byOwnership), totals.lines, ownershipTone, width, paint);
}

/** Bars of the lines by coverage. */
export function statusLines({ totals }: Analysis, width: number, paint: Palette): string[] {
  return breakdownTable(statusBreakdown(totals.byStatus), totals.lines, statusTone, width, paint);
}

/** The vendors with most lines, each with what it is worth on the record; without a register there is no record. */
export function vendorLines(analysis: Analysis, limit: number, width: number, paint: Palette): string[] {
  const { vendors, totals, register } = analysis;
  const { shown, rest } = topOf(vendors, limit);
  const restLines = rest.reduce((sum, { lines }) => sum + lines, 0);
  const left = words('report.rest.vendors', { vendors: counted('vendors', rest.length) });
  const judged = (vendor: VendorAnalysis) => [
    percentOf(vendor.byStatus.covered ?? 0, vendor.lines),
    percentOf(vendor.byOwnership.assigned ?? 0, vendor.lines),
  ];
  return textTable(
    [
      { heading: '' },
      { heading: words('report.column.vendor'), flexible: true },
      { heading: words('report.column.lines'), align: 'right' },
      { heading: words('report.column.share'), align: 'right' },
      { heading: register ? words('report.column.covered') : '', align: 'right' },
      { heading: register ? words('report.column.assigned') : '', align: 'right' },
    ],
    [
      ...shown.map((vendor) => [
        visibleText(vendor.tag),
        visibleText(vendorName(vendor)),
        formatCount(vendor.lines),
        percentOf(vendor.lines, totals.lines),
        ...(register ? judged(vendor) : []),
      ]),
      ...(rest.length > 0 ? [['', left, formatCount(restLines), percentOf(restLines, totals.lines)]] : []),
    ],
    width,
    (cell, column, row) => (row < 0 ? paint.quiet(cell) : column === 0 ? paint.strong(cell) : cell),
  );
}

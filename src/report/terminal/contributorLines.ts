import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import { contributorStatus } from '../contributorStatus';
import { percentOf } from '../percentOf';
import { statusName } from '../stateNames';
import { statusTone } from '../tone';
import { topOf } from '../topOf';
import { visibleText } from '../visibleText';
import { words } from '../words';
import type { Palette } from './paint';
import { textTable } from './textTable';
import { wrapped } from './wrapped';

const STATUS = 4;
/** Columns: in fewer a status stands without its share. */
const WIDE = 80;
const AGREEMENTS_SHOWN = 2;

function agreementsOf(agreements: readonly string[]): string {
  const { shown, rest } = topOf(agreements, AGREEMENTS_SHOWN);
  const more = rest.length > 0 ? ` +${rest.length}` : '';
  return agreements.length === 0 ? words('report.none') : visibleText(shown.join(', ')) + more;
}

/** Who the surviving lines are attributed to, under which agreements, and under each what keeps it from being covered. */
export function contributorLines(analysis: Analysis, limit: number, width: number, paint: Palette): string[] {
  const { register } = analysis;
  const { shown, rest } = topOf(
    analysis.contributors.filter(({ lines }) => lines > 0),
    limit,
  );
  const names = new Map(analysis.vendors.map(({ id, tag }) => [id, tag]));
  const [heading = '', ...rows] = textTable(
    [
      { heading: '' },
      { heading: words('report.column.contributor'), flexible: true },
      { heading: words('report.column.lines'), align: 'right' },
      { heading: words('report.column.share'), align: 'right' },
      { heading: register ? words('report.column.status') : '' },
      { heading: register ? words('report.column.agreements') : '', flexible: true },
    ],
    shown.map((contributor) => [
      visibleText(names.get(contributor.vendor) ?? ''),
      visibleText(contributor.name),
      formatCount(contributor.lines),
      percentOf(contributor.lines, analysis.totals.lines),
      ...(register
        ? [
            visibleText(width < WIDE ? statusName(contributor.status) : contributorStatus(contributor)),
            agreementsOf(contributor.agreements),
          ]
        : []),
    ]),
    width,
    (cell, column, row) => {
      if (row < 0) return paint.quiet(cell);
      if (column === 0) return paint.strong(cell);
      return column === STATUS ? paint.tone(statusTone(shown[row]?.status ?? 'unknown'))(cell) : cell;
    },
  );
  const explained = rows.flatMap((row, at) => {
    const [reason] = shown[at]?.reasons ?? [];
    if (!reason || !register) return [row];
    return [row, ...wrapped(visibleText(render(reason)), width - 4).map((line) => paint.quiet(`    ${line}`))];
  });
  const more = words('report.rest.contributors', { contributors: counted('contributors', rest.length) });
  return [heading, ...explained, ...(rest.length > 0 ? [paint.quiet(`    ${more}`)] : [])];
}

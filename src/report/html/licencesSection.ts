import type { Analysis } from '../../analysis/model';
import { formatCount } from '../../wording/formatCount';
import { licenceTotals } from '../licenceTotals';
import { percentOf } from '../percentOf';
import { topOf } from '../topOf';
import { words } from '../words';
import { html } from './html';
import type { Numbers } from './numbers';
import type { Section } from './section';
import { table } from './table';

const LICENCES_SHOWN = 60;

/** The licences that text files state, in themselves or beside them. */
export function licencesSection({ files, totals }: Analysis, numbers: Numbers): Section {
  const { shown, rest } = topOf(licenceTotals(files), LICENCES_SHOWN);
  const sum = (of: 'files' | 'lines') => rest.reduce((total, row) => total + row[of], 0);
  const more = words('report.rest.listed', {
    rest: words('report.rest.licences', { count: formatCount(rest.length) }),
  });
  const body = table({
    caption: words('report.caption.licences'),
    columns: [
      { heading: words('report.column.licence') },
      { heading: words('report.column.files'), numeric: true },
      { heading: words('report.column.lines'), numeric: true },
      { heading: words('report.column.share'), numeric: true },
    ],
    rows: shown.map(({ licence, files: those, lines }) => [
      licence === null ? words('report.licence.none') : html`<code>${licence}</code>`,
      numbers.count(those, `licence:${licence ?? ''}`),
      numbers.count(lines, `licence:${licence ?? ''}`),
      percentOf(lines, totals.lines),
    ]),
    foot: [
      ...(rest.length > 0
        ? [[more, formatCount(sum('files')), formatCount(sum('lines')), percentOf(sum('lines'), totals.lines)]]
        : []),
      [
        words('report.total'),
        numbers.count(totals.files, 'all:'),
        numbers.count(totals.lines, 'all:'),
        percentOf(totals.lines, totals.lines),
      ],
    ],
  });
  return { id: 'licences', heading: words('report.section.licences'), body };
}

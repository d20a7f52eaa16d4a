import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import type { CountKey } from '../countedFiles';
import { percentOf } from '../percentOf';
import { timelineTable } from '../timeline';
import type { Timeline, TimelineYear } from '../timeline';
import { words } from '../words';
import { OTHER_FILL, swatch, vendorFills } from './fills';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';
import type { Section } from './section';
import { table } from './table';
import { timelineChart } from './timelineChart';
import { vendorName } from '../vendorName';

/** What a row's numbers count. */
interface Counts {
  readonly all: CountKey;
  readonly under: (vendor: string) => CountKey;
  readonly others: CountKey;
}

const inYear = (year: string): Counts => ({
  all: `year:${year}`,
  under: (vendor) => `written:${year}:${vendor}`,
  others: `others:${year}`,
});
const IN_ALL: Counts = { all: 'all:', under: (vendor) => `vendor:${vendor}`, others: 'others:all' };

/** One row of several. */
function summed(rows: readonly TimelineYear[], vendors: number): TimelineYear {
  return {
    year: null,
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
    byVendor: Array.from({ length: vendors }, (_, at) => rows.reduce((sum, row) => sum + (row.byVendor[at] ?? 0), 0)),
  };
}

function legend({ vendors, others }: Timeline, fillOf: (vendor: string) => string): Html {
  return html`<ul class="legend" aria-label="${words('report.timeline.legend')}">
    ${vendors.map(
      (vendor) =>
        html`<li>
          ${swatch(fillOf(vendor.id))} <span class="tag">${vendor.tag}</span> <bdi>${vendorName(vendor)}</bdi>
        </li> `,
    )}${others > 0 ? html`<li>${swatch(OTHER_FILL)} ${words('report.rest.vendors', { vendors: counted('vendors', others) })}</li>` : null}
  </ul> `;
}

/** Surviving lines by the year that they were written in: bars for the eye, the numbers as a table. Null without lines. */
export function timelineSection(analysis: Analysis, numbers: Numbers): Section | null {
  const { totals } = analysis;
  const timeline = timelineTable(analysis);
  const { vendors, others, years, earlier, undated } = timeline;
  if (totals.lines === 0) return null;
  const fillOf = vendorFills(analysis);
  const cells = (name: string, { lines, byVendor }: TimelineYear, counts: Counts) => [
    name,
    numbers.count(lines, counts.all),
    percentOf(lines, totals.lines),
    ...byVendor.map((those, at) => numbers.count(those, counts.under(vendors[at]!.id))),
    numbers.count(lines - byVendor.reduce((sum, those) => sum + those, 0), counts.others),
  ];
  const before = summed(earlier, vendors.length);
  const body = html`<p class="lead">${words('report.timeline.text')}</p>
    ${years.length > 0 ? html`<figure>${timelineChart(timeline, fillOf)}${legend(timeline, fillOf)}</figure>` : null}
    ${table({
      caption: words('report.caption.timeline'),
      columns: [
        { heading: words('report.column.year') },
        { heading: words('report.column.lines'), numeric: true },
        { heading: words('report.column.share'), numeric: true },
        ...vendors.map((vendor) => ({ heading: vendorName(vendor), numeric: true })),
        { heading: words('report.timeline.others'), numeric: true, hidden: others === 0 },
      ],
      rows: years.map((year) => cells(String(year.year), year, inYear(String(year.year)))),
      foot: [
        ...(earlier.length > 0
          ? [cells(words('report.timeline.earlier', { years: formatCount(earlier.length) }), before, inYear('earlier'))]
          : []),
        ...(undated ? [cells(words('report.timeline.undated'), undated, inYear(''))] : []),
        cells(
          words('report.total'),
          summed([...years, ...earlier, ...(undated ? [undated] : [])], vendors.length),
          IN_ALL,
        ),
      ],
    })}`;
  return { id: 'timeline', heading: words('report.section.timeline'), body };
}

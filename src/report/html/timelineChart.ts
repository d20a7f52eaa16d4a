import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import type { Timeline, TimelineYear } from '../timeline';
import { words } from '../words';
import { OTHER_FILL } from './fills';
import { html } from './html';
import type { Html } from './html';
import { vendorName } from '../vendorName';

const WIDTH = 1000;
const HEIGHT = 260;
/** Room for the numbers at the left, and for the years below. */
const LEFT = 64;
const BELOW = 24;
const ABOVE = 8;
const WIDEST_BAR = 56;
/** Width of a year's label with the space beside it. */
const LABEL = 44;
const GUIDES = 4;

const rounded = (length: number) => Number(length.toFixed(1));

/** A round number that so many equal steps reach `most` with. */
function stepFor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / GUIDES)));
  const factor = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * power * GUIDES >= most) ?? 10;
  return Math.max(1, Math.ceil(factor * power));
}

interface Part {
  readonly name: string;
  readonly fill: string;
  readonly lines: number;
}

/** A stacked bar for each year, of the lines that survive from it, by vendor. */
export function timelineChart(timeline: Timeline, fillOf: (vendor: string) => string): Html {
  const { vendors, years } = timeline;
  const step = stepFor(Math.max(...years.map(({ lines }) => lines)));
  const top = step * GUIDES;
  const place = (WIDTH - LEFT) / years.length;
  const bar = Math.min(WIDEST_BAR, place * 0.72);
  const yOf = (lines: number) => ABOVE + (HEIGHT - ABOVE - BELOW) * (1 - lines / top);
  const every = Math.ceil(LABEL / place);

  const partsOf = ({ byVendor, lines }: TimelineYear): Part[] =>
    [
      ...vendors.map((vendor, at) => ({ name: vendorName(vendor), fill: fillOf(vendor.id), lines: byVendor[at] ?? 0 })),
      {
        name: words('report.timeline.others'),
        fill: OTHER_FILL,
        lines: lines - byVendor.reduce((sum, those) => sum + those, 0),
      },
    ].filter((part) => part.lines > 0);

  const guides = Array.from({ length: GUIDES + 1 }, (_, at) => at * step).map(
    (lines) =>
      html`<path class="guide" d="M${LEFT},${rounded(yOf(lines))}h${WIDTH - LEFT}" /><text
          class="scale"
          x="${LEFT - 8}"
          y="${rounded(yOf(lines) + 4)}"
          >${formatCount(lines)}</text
        > `,
  );
  const bars = years.map((year, at) => {
    const x = LEFT + place * at + (place - bar) / 2;
    let below = 0;
    const parts = partsOf(year).map(({ name, fill, lines }) => {
      below += lines;
      const title = words('report.timeline.part', {
        year: String(year.year),
        vendor: name,
        lines: counted('lines', lines),
      });
      return html`<g
        ><title>${title}</title
        ><rect
          class="edge"
          x="${rounded(x)}"
          y="${rounded(yOf(below))}"
          width="${rounded(bar)}"
          height="${rounded(yOf(below - lines) - yOf(below))}"
          fill="${fill}"
      /></g>`;
    });
    const isLabelled = (years.length - 1 - at) % every === 0;
    const label = html`<text class="year" x="${rounded(x + bar / 2)}" y="${HEIGHT - 6}">${String(year.year)}</text>`;
    return html`${parts}${isLabelled ? label : null} `;
  });
  const most = years.reduce((best, year) => (year.lines > best.lines ? year : best));
  const label = words('report.timeline.label', {
    from: String(years[0]?.year),
    to: String(years.at(-1)?.year),
    most: String(most.year),
    lines: render(counted('lines', most.lines)),
  });
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    ${guides}${bars}
  </svg> `;
}

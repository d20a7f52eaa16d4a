import { html } from './html';
import type { Html } from './html';

export interface Column {
  readonly heading: string;
  readonly numeric?: boolean;
  /** Left out of the table, with its cells. */
  readonly hidden?: boolean;
}

export interface TableParts {
  /** Unique on the page: it names the table's scrolling region. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (Html | string)[])[];
  /** Totals, or what the rows leave out. */
  readonly foot?: readonly (readonly (Html | string)[])[];
}

function row(cells: readonly (Html | string)[], columns: readonly Column[]): Html {
  const [heading = '', ...rest] = cells;
  const numbers = (at: number) => (columns[at]?.numeric ? html` class="number"` : null);
  return html`<tr>
    <th scope="row">${heading}</th>
    ${rest.map((cell, at) => html`<td${numbers(at + 1)}>${cell}</td>`)}
  </tr> `;
}

/** A table that scrolls sideways by itself where it is wider than the page. */
export function table({ caption, columns: declared, rows: given, foot: summed = [] }: TableParts): Html {
  const shown = <T>(cells: readonly T[]) => cells.filter((_, at) => !declared[at]?.hidden);
  const [columns, rows, foot] = [shown(declared), given.map(shown), summed.map(shown)];
  const headings = columns.map(
    ({ heading, numeric }) => html`<th scope="col" ${numeric ? html` class="number"` : null}>${heading}</th>`,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headings}
        </tr>
      </thead>
      <tbody>
        ${rows.map((cells) => row(cells, columns))}
      </tbody>
      ${
        foot.length > 0
          ? html`<tfoot>
              ${foot.map((cells) => row(cells, columns))}
            </tfoot>`
          : null
      }
    </table>
  </div> `;
}

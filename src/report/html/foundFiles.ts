import type { LineRange } from '../../findings/model';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { topOf } from '../topOf';
import { words } from '../words';
import { html } from './html';
import type { Html } from './html';

const RANGES_SHOWN = 6;

interface FileWithLines {
  readonly path: string;
  readonly lines: number;
  readonly ranges: readonly LineRange[];
}

function fileItem({ path, lines, ranges }: FileWithLines): Html {
  const { shown, rest } = topOf(ranges, RANGES_SHOWN);
  const text = shown.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
  const more = rest.length > 0 ? ` +${rest.length}` : '';
  return html`<li>
    <code data-path="${path}" data-line="${ranges[0]?.[0] ?? 1}">${path}</code> <span class="at">${text}${more}</span>
    <span class="quiet">${render(counted('lines', lines))}</span>
  </li> `;
}

/** Files with the lines that something is said of, each of which the editor opens; what is left out is counted. */
export function foundFiles(files: readonly FileWithLines[], limit: number): Html {
  const { shown, rest } = topOf(files, limit);
  const left = words('report.rest.files', {
    files: counted('files', rest.length),
    lines: counted(
      'lines',
      rest.reduce((sum, { lines }) => sum + lines, 0),
    ),
  });
  return html`<ul class="files">
    ${shown.map(fileItem)}${rest.length > 0 ? html`<li class="quiet">${left}</li>` : null}
  </ul>`;
}

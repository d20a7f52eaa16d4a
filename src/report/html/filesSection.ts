import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { countedFiles, countTitle } from '../countedFiles';
import type { CountedFile, CountKey } from '../countedFiles';
import { sizeOf } from '../sizeOf';
import { topOf } from '../topOf';
import { words } from '../words';
import { html } from './html';
import type { Html } from './html';
import type { Section } from './section';

/** Of all lists together, so that a page of many numbers stays small; none has more than `MOST`, or less than `LEAST`. */
const FILES_IN_ALL = 6000;
const MOST = 40;
const LEAST = 3;

const linesIn = (files: readonly CountedFile[]) => files.reduce((sum, { lines }) => sum + lines, 0);

function listMarkup(title: string, anchor: string, files: readonly CountedFile[], limit: number): Html {
  const { shown, rest } = topOf(files, limit);
  const left = words('report.rest.files', {
    files: counted('files', rest.length),
    lines: counted('lines', linesIn(rest)),
  });
  return html`<details class="list">
    <summary>
      <span class="said">${title}</span> <span class="quiet">${sizeOf(linesIn(files), files.length)}</span>
    </summary>
    <ul class="files" id="${anchor}">
      ${shown.map(({ path, lines }) => html`<li><code>${path}</code> <span class="quiet">${formatCount(lines)}</span></li> `)}${
        rest.length > 0 ? html`<li class="quiet">${left}</li>` : null
      }
    </ul>
  </details> `;
}

/** The files behind the page's numbers, a list each, folded away. Null where no number counts any. */
export function filesSection(analysis: Analysis, asked: ReadonlyMap<CountKey, string>): Section | null {
  if (asked.size === 0) return null;
  const limit = Math.min(MOST, Math.max(LEAST, Math.floor(FILES_IN_ALL / asked.size)));
  const lists = countedFiles(analysis, asked.keys());
  const body = html`<p class="lead">${words('report.files.text')}</p>
    <p class="lead printed">${words('report.files.printed')}</p>
    <div class="lists">
      ${[...asked].map(([key, anchor]) => listMarkup(countTitle(analysis, key), anchor, lists.get(key) ?? [], limit))}
    </div>`;
  return { id: 'files', heading: words('report.section.files'), body };
}

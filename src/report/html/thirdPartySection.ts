import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { copiedWorks, notCompared } from '../copiedWorks';
import type { CopiedState, CopiedWorks } from '../copiedWorks';
import { sizeOf } from '../sizeOf';
import { copyStateName } from '../stateNames';
import { topOf } from '../topOf';
import { words } from '../words';
import { foundFiles } from './foundFiles';
import { html } from './html';
import type { Html } from './html';
import type { Section } from './section';

const WORKS_SHOWN = 150;
const FILES_SHOWN = 20;
/** What counsel looks at first. */
const OPEN: ReadonlySet<string> = new Set(['conflict', 'missing', 'incomplete']);

function worksMarkup({ works, lines, places }: CopiedWorks): Html {
  return html`<details>
    <summary>
      <span class="said">${works.join(' · ')}</span> <span class="quiet">${sizeOf(lines, places.length)}</span>
    </summary>
    ${foundFiles(places, FILES_SHOWN)}
  </details> `;
}

function stateMarkup({ state, works, lines, files }: CopiedState): Html {
  const { shown, rest } = topOf(works, WORKS_SHOWN);
  const anchor = `third-party-${state}`;
  const size = {
    works: counted('works', works.length),
    lines: counted('lines', lines),
    files: counted('files', files),
  };
  const left = words('report.rest.works', {
    count: formatCount(rest.length),
    lines: counted(
      'lines',
      rest.reduce((sum, one) => sum + one.lines, 0),
    ),
  });
  return html`<article
    class="finding ${OPEN.has(state) ? 'warning' : 'settled'}"
    id="${anchor}"
    aria-labelledby="${anchor}-heading"
  >
    <h3 id="${anchor}-heading">${copyStateName(state)}</h3>
    <p class="size">${words('report.third-party.size', size)}</p>
    ${shown.map(worksMarkup)}${rest.length > 0 ? html`<p class="quiet">${left}</p>` : null}
  </article> `;
}

/** Lines that are as in known works, attributed or not, and what couldn't be compared. */
export function thirdPartySection(analysis: Analysis): Section {
  const states = copiedWorks(analysis);
  const left = notCompared(analysis);
  const none = words(states ? 'report.third-party.none' : 'report.third-party.not-asked');
  const body = html`${
    states && states.length > 0
      ? html`<p class="lead">${words('report.third-party.text')}</p>
          ${states.map(stateMarkup)}`
      : html`<p>${none}</p>`
  }${left > 0 ? html`<p>${words('report.third-party.not-compared', { files: counted('files', left) })}</p>` : null}`;
  return { id: 'third-party', heading: words('report.section.third-party'), body };
}

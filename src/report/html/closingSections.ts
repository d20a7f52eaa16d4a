import type { Analysis } from '../../analysis/model';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import { DEFINITIONS } from '../definitions';
import { topOf } from '../topOf';
import { words } from '../words';
import { html } from './html';
import type { Section } from './section';
import { table } from './table';

const UNKNOWNS_SHOWN = 200;

/** What suppressions silenced; null where none took effect. */
export function suppressedSection({ suppressed }: Analysis): Section | null {
  if (suppressed.length === 0) return null;
  const body = table({
    caption: words('report.caption.suppressed'),
    columns: [
      { heading: words('report.column.rule') },
      { heading: words('report.column.reason') },
      { heading: words('report.column.by') },
      { heading: words('report.column.expires') },
      { heading: words('report.column.findings'), numeric: true },
      { heading: words('report.column.lines'), numeric: true },
    ],
    rows: suppressed.map(({ rule, reason, by, expires, findings, lines }) => [
      html`<code>${rule}</code>`,
      reason,
      by,
      html`<span class="date">${expires}</span>`,
      formatCount(findings),
      formatCount(lines),
    ]),
  });
  return { id: 'suppressed', heading: words('report.section.suppressed'), body };
}

/** What could not be known; null where everything was. */
export function unknownsSection({ unknowns, repository }: Analysis): Section | null {
  if (unknowns.length === 0) return null;
  const { shown, rest } = topOf(unknowns, UNKNOWNS_SHOWN);
  const body = table({
    caption: words('report.caption.unknowns'),
    columns: [
      { heading: words('report.column.file') },
      { heading: words('report.column.unknown') },
      { heading: words('report.column.lines'), numeric: true },
    ],
    rows: shown.map(({ path, lines, message }) => [
      path === null ? html`<bdi>${repository.name}</bdi>` : html`<code>${path}</code>`,
      render(message),
      formatCount(lines),
    ]),
    foot:
      rest.length > 0
        ? [
            [
              words('report.rest.unknowns', { count: formatCount(rest.length) }),
              '',
              formatCount(rest.reduce((sum, { lines }) => sum + lines, 0)),
            ],
          ]
        : [],
  });
  return { id: 'unknowns', heading: words('report.section.unknowns'), body };
}

/** What to know about the run; null where there is nothing. */
export function notesSection({ notes }: Analysis): Section | null {
  if (notes.length === 0) return null;
  const body = html`<ul>
    ${notes.map((note) => html`<li>${render(note)}</li>`)}
  </ul>`;
  return { id: 'notes', heading: words('report.section.notes'), body };
}

/** What the report's words mean, and what it can't see. */
export function definitionsSection(): Section {
  const body = html`<dl class="definitions">
      ${DEFINITIONS.map(
        ([term, text]) =>
          html`<div>
            <dt>${words(term)}</dt>
            <dd>${words(text)}</dd>
          </div> `,
      )}
    </dl>
    <p>${words('report.limits')}</p> `;
  return { id: 'definitions', heading: words('report.section.definitions'), body };
}

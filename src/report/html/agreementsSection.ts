import type { AgreementAnalysis, Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { message } from '../../wording/message';
import { partyText } from '../partyText';
import { agreementStatusName, agreementTypeName } from '../stateNames';
import { topOf } from '../topOf';
import { words } from '../words';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';
import type { Section } from './section';
import { table } from './table';

const AGREEMENTS_SHOWN = 400;

/** What a link to an agreement's row leads to; an agreement's id has no characters that need escaping. */
export function agreementAnchor(id: string): string {
  return `agreement-${id}`;
}

function inForce({ inForceToday }: AgreementAnalysis): Html {
  const tone = inForceToday ? 'good' : 'bad';
  return html`<span class="status"
    ><span class="tone ${tone}" aria-hidden="true"></span>${words(inForceToday ? 'report.yes' : 'report.no')}</span
  >`;
}

/** The agreements on record, their dates, and the lines that rest on each. */
export function agreementsSection({ agreements }: Analysis, numbers: Numbers): Section {
  const heading = words('report.section.agreements');
  if (agreements.length === 0)
    return { id: 'agreements', heading, body: html`<p>${words('report.no-agreements')}</p>` };
  const { shown, rest } = topOf(agreements, AGREEMENTS_SHOWN);
  const date = (day: string | null, none: string) => html`<span class="date">${day ?? none}</span>`;
  const body = table({
    caption: words('report.caption.agreements'),
    columns: [
      { heading: words('report.column.agreement') },
      { heading: words('report.column.type') },
      { heading: words('report.column.parties') },
      { heading: words('report.column.status') },
      { heading: words('report.column.signed') },
      { heading: words('report.column.effective') },
      { heading: words('report.column.end') },
      { heading: words('report.column.in-force') },
      { heading: words('report.column.lines'), numeric: true },
    ],
    rows: shown.map((agreement) => [
      html`<span class="anchor" id="${agreementAnchor(agreement.id)}">${agreement.id}</span>`,
      agreementTypeName(agreement.type),
      html`<ul class="plain">
        ${agreement.parties.map((party) => html`<li><bdi>${partyText(party)}</bdi></li>`)}
      </ul>`,
      agreementStatusName(agreement.status),
      date(agreement.signed, words('report.no-date')),
      date(agreement.effective, words('report.no-date')),
      date(agreement.end, words('report.open-ended')),
      inForce(agreement),
      numbers.count(agreement.lines, `agreement:${agreement.id}`),
    ]),
    foot:
      rest.length > 0
        ? [
            [
              words('report.rest.listed', {
                rest: message('report.rest.agreements', { agreements: counted('agreements', rest.length) }),
              }),
              '',
              '',
              '',
              '',
              '',
              '',
              '',
              '',
            ],
          ]
        : [],
  });
  return { id: 'agreements', heading, body };
}

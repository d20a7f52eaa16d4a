import type { Analysis, Contributor } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { isMessageId } from '../../wording/isMessageId';
import { message } from '../../wording/message';
import { render } from '../../wording/render';
import { shareOfStatus } from '../contributorStatus';
import { percentOf } from '../percentOf';
import { statusName } from '../stateNames';
import { statusTone } from '../tone';
import { topOf } from '../topOf';
import { words } from '../words';
import { agreementAnchor } from './agreementsSection';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';
import type { Section } from './section';
import { table } from './table';
import { vendorName } from '../vendorName';

const CONTRIBUTORS_SHOWN = 400;
const REASONS_SHOWN = 3;
const ADDRESSES_SHOWN = 4;

/** Narrow columns break it where it has parts. */
function address(email: string): Html {
  return html`${email.split(/(?=[@.])/).map((part, at) => (at === 0 ? part : html`<wbr />${part}`))}`;
}

function who({ name, emails, kind }: Contributor): Html {
  const id = `contributor-kind.${kind}`;
  const kindText = isMessageId(id) ? html`<small>${render(message(id))}</small>` : null;
  const { shown, rest } = topOf(emails, ADDRESSES_SHOWN);
  const more = rest.length > 0 ? ` +${rest.length}` : '';
  return html`<bdi>${name}</bdi
    ><small class="address"
      ><bdi>${shown.map((email, place) => [place > 0 ? ', ' : '', address(email)])}</bdi>${more}</small
    >${kindText}`;
}

function agreementLinks(agreements: readonly string[], known: ReadonlySet<string>): Html {
  if (agreements.length === 0) return html`<span class="quiet">${words('report.none')}</span>`;
  return html`<ul class="plain">
    ${agreements.map((id) =>
      known.has(id) ? html`<li><a href="#${agreementAnchor(id)}">${id}</a></li>` : html`<li>${id}</li>`,
    )}
  </ul>`;
}

function why({ reasons }: Contributor): Html {
  if (reasons.length === 0) return html``;
  return html`<ul class="plain why">
    ${reasons.slice(0, REASONS_SHOWN).map((reason) => html`<li>${render(reason)}</li>`)}
  </ul>`;
}

function standing(contributor: Contributor): Html {
  const share = shareOfStatus(contributor);
  const { status } = contributor;
  return html`<span class="status"
      ><span class="tone ${statusTone(status)}" aria-hidden="true"></span>${statusName(status)}</span
    >${share === null ? null : html`<small>${words('report.status.of-lines', { share })}</small>`}`;
}

function dates({ firstCommit, lastCommit }: Contributor): string {
  if (firstCommit === null || lastCommit === null) return '';
  return firstCommit === lastCommit ? firstCommit : words('report.span', { from: firstCommit, to: lastCommit });
}

/** Everyone who has surviving lines or commits, with the agreements behind their lines. */
export function contributorsSection(analysis: Analysis, numbers: Numbers): Section {
  const { contributors, vendors, agreements, totals, register } = analysis;
  const known = new Set(agreements.map(({ id }) => id));
  const tags = new Map(
    vendors.map((vendor) => [
      vendor.id,
      html`<span class="tag">${vendor.tag}</span><span class="aside"> ${vendorName(vendor)}</span>`,
    ]),
  );
  const { shown, rest } = topOf(contributors, CONTRIBUTORS_SHOWN);
  const restLines = rest.reduce((sum, { lines }) => sum + lines, 0);
  const more = message('report.rest.contributors', { contributors: counted('contributors', rest.length) });
  const left = words('report.rest.listed', { rest: more });
  const body = table({
    caption: words('report.caption.contributors'),
    columns: [
      { heading: words('report.column.contributor') },
      { heading: words('report.column.vendor') },
      { heading: words('report.column.commits'), numeric: true },
      { heading: words('report.column.dates') },
      { heading: words('report.column.lines'), numeric: true },
      { heading: words('report.column.share'), numeric: true },
      { heading: words('report.column.status'), hidden: !register },
      { heading: words('report.column.agreements'), hidden: !register },
      { heading: words('report.column.why'), hidden: !register },
    ],
    rows: shown.map((contributor) => [
      who(contributor),
      tags.get(contributor.vendor) ?? contributor.vendor,
      formatCount(contributor.commits),
      html`<span class="dates">${dates(contributor)}</span>`,
      numbers.count(contributor.lines, `contributor:${contributor.id}`),
      percentOf(contributor.lines, totals.lines),
      standing(contributor),
      agreementLinks(contributor.agreements, known),
      why(contributor),
    ]),
    foot:
      rest.length > 0
        ? [[left, '', '', '', formatCount(restLines), percentOf(restLines, totals.lines), '', '', '']]
        : [],
  });
  return { id: 'contributors', heading: words('report.section.contributors'), body };
}

import type { Analysis } from '../../analysis/model';
import { counted } from '../../wording/counted';
import { ownershipBreakdown } from '../breakdown';
import { findingGroups } from '../findingGroups';
import type { FindingGroup } from '../findingGroups';
import { headline } from '../headline';
import { percentOf } from '../percentOf';
import { sizeOf } from '../sizeOf';
import { findingTitle, severityName } from '../stateNames';
import { words } from '../words';
import { ownershipFill, swatch } from './fills';
import { findingAnchor } from './findingsSection';
import { html } from './html';
import type { Html } from './html';
import type { Numbers } from './numbers';
import { ownershipBar } from './ownershipBar';

const OBSTACLES = 7;

function legend({ totals }: Analysis, numbers: Numbers): Html {
  const rows = ownershipBreakdown(totals.byOwnership);
  return html`<ul class="legend">
    ${rows.map(
      ({ key, name, lines }) =>
        html`<li>
          ${swatch(ownershipFill(key))} <span>${name}</span> <b>${percentOf(lines, totals.lines)}</b>
          <span class="quiet">${numbers.count(lines, `ownership:${key}`)}</span>
        </li> `,
    )}
  </ul> `;
}

function obstacle(group: FindingGroup): Html {
  const size = sizeOf(group.lines, group.files);
  return html`<li class="${group.severity}">
    <span class="mark">${severityName(group.severity)}</span>
    <a href="#${findingAnchor(group)}">${findingTitle(group.id)}</a> <span class="quiet">${size}</span>
  </li> `;
}

function obstacles(analysis: Analysis): Html {
  const groups = findingGroups(analysis);
  if (groups.length === 0) {
    return html`<p>${words(analysis.register ? 'report.in-the-way.nothing' : 'report.no-register.remedy')}</p>`;
  }
  const all = words('report.in-the-way.more', { findings: counted('findings', analysis.findings.length) });
  return html`<ol class="obstacles">
      ${groups.slice(0, OBSTACLES).map(obstacle)}
    </ol>
    <p class="quiet"><a href="#findings">${all}</a></p> `;
}

/** The sentence with its number set large, wherever the language puts it. */
function enlarged(sentence: string, share: string | null): Html {
  const at = share === null ? -1 : sentence.indexOf(share);
  if (share === null || at < 0) return html`${sentence}`;
  return html`${sentence.slice(0, at)}<span class="figure">${share}</span>${sentence.slice(at + share.length)}`;
}

/** The first screen: how much is assigned on the record, and what stands in the way. */
export function summary(analysis: Analysis, numbers: Numbers): Html {
  const { totals } = analysis;
  const { share, sentence, details } = headline(analysis);
  const bar = ownershipBar(totals.byOwnership, totals.lines, 36, (parts) => words('report.bar.label', { parts }));
  return html`<div class="summary">
    <div class="standing">
      <p class="sentence">${enlarged(sentence, share)}</p>
      <p class="quiet">${details.join(' ')}</p>
      ${totals.lines > 0 ? [bar, legend(analysis, numbers)] : null}
    </div>
    <div class="in-the-way">
      <h2>${words('report.in-the-way')}</h2>
      ${obstacles(analysis)}
    </div>
  </div> `;
}

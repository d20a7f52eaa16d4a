import type { Analysis } from '../../analysis/model';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import { findingGroups } from '../findingGroups';
import type { FindingGroup, FindingSubject } from '../findingGroups';
import { restOfFindings } from '../restOfFindings';
import { findingTitle, severityName } from '../stateNames';
import { sizeOf } from '../sizeOf';
import { topOf } from '../topOf';
import { words } from '../words';
import { foundFiles } from './foundFiles';
import { html } from './html';
import type { Html } from './html';
import type { Section } from './section';

const SUBJECTS_SHOWN = 100;
const FILES_SHOWN = 40;
const EVIDENCE_SHOWN = 12;
/** Of the whole section: past it, a subject's files are only counted, so that a page stays readable. */
const FILES_IN_ALL = 4000;

/** What a link to a group of findings leads to. */
export function findingAnchor({ id, severity }: FindingGroup): string {
  return `finding-${severity}-${id.replace('/', '-')}`;
}

function entryText({ entry }: FindingSubject): Html | null {
  if (!entry) return null;
  const place = `${entry.path}:${entry.line}`;
  return html`<span class="quiet"
    >${words('report.see')} <code data-path="${entry.path}" data-line="${entry.line}">${place}</code></span
  >`;
}

function evidenceText(evidence: readonly string[]): Html | null {
  if (evidence.length === 0) return null;
  const { shown, rest } = topOf(evidence, EVIDENCE_SHOWN);
  return html`<p class="evidence">
    ${words('report.evidence')}
    ${shown.map((one) => html`<code>${one}</code> `)}${rest.length > 0 ? `+${formatCount(rest.length)}` : null}
  </p> `;
}

function subjectMarkup(subject: FindingSubject, room: number): Html {
  const heading = html`<span class="said">${render(subject.message)}</span>
    <span class="quiet">${sizeOf(subject.lines, subject.files.length)}</span>`;
  if (subject.files.length === 0) return html`<p class="subject">${heading} ${entryText(subject)}</p>`;
  return html`<details>
    <summary>${heading}</summary>
    ${foundFiles(subject.files, Math.min(FILES_SHOWN, room))} ${evidenceText(subject.evidence)}
  </details> `;
}

function groupMarkup(group: FindingGroup, room: { files: number }): Html {
  const { shown, rest } = topOf(group.subjects, SUBJECTS_SHOWN);
  const anchor = findingAnchor(group);
  const subjects = shown.map((subject) => {
    const markup = subjectMarkup(subject, room.files);
    room.files = Math.max(0, room.files - Math.min(FILES_SHOWN, subject.files.length));
    return markup;
  });
  return html`<article class="finding ${group.severity}" id="${anchor}" aria-labelledby="${anchor}-heading">
    <h3 id="${anchor}-heading">
      <span class="mark">${severityName(group.severity)}</span> ${findingTitle(group.id)} <code>${group.id}</code>
    </h3>
    <p class="size">${sizeOf(group.lines, group.files)}</p>
    <p class="why">${render(group.why)}</p>
    ${subjects}${rest.length > 0 ? html`<p class="quiet">${restOfFindings(group, rest)}</p>` : null}
  </article> `;
}

/** The findings by id and by whom they are about, each with its files folded away. */
export function findingsSection(analysis: Analysis): Section {
  const heading = words('report.section.findings');
  const groups = findingGroups(analysis);
  const room = { files: FILES_IN_ALL };
  const none = words(analysis.register ? 'report.no-findings' : 'report.no-findings.no-register');
  const body = groups.length === 0 ? html`<p>${none}</p>` : html`${groups.map((group) => groupMarkup(group, room))}`;
  return { id: 'findings', heading, body };
}

import type { Analysis } from '../../analysis/model';
import { SEVERITIES } from '../../findings/order';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { findingGroups, type FindingGroup, type FindingSubject } from '../findingGroups';
import { severityCounts } from '../severityCounts';
import { sizeOf } from '../sizeOf';
import { findingTitle, severityName } from '../stateNames';
import { topOf } from '../topOf';
import { words } from '../words';
import { markdownTable } from './markdownTable';
import { markdownCode, markdownText } from './markdownText';
import type { MarkdownSection } from './section';

/** Of each kind; the JSON report has all. */
const SUBJECTS_SHOWN = 5;

function place({ files: [first], entry }: FindingSubject): string {
  if (first) return markdownCode(`${first.path}:${first.ranges[0]?.[0] ?? 1}`);
  return entry ? markdownCode(`${entry.path}:${entry.line}`) : '';
}

function subjectLine(subject: FindingSubject): string {
  const where = [markdownText(sizeOf(subject.lines, subject.files.length)), place(subject)].filter(Boolean).join(', ');
  const told = markdownText(words(subject.message.id, subject.message.args));
  return `- ${told}${where ? ` (${where})` : ''}`;
}

function groupText({ id, severity, subjects, why }: FindingGroup): string {
  const { shown, rest } = topOf(subjects, SUBJECTS_SHOWN);
  const sum = (of: 'findings' | 'lines'): number => rest.reduce((total, subject) => total + subject[of], 0);
  const more = words('report.rest.findings', {
    findings: counted('findings', sum('findings')),
    lines: counted('lines', sum('lines')),
  });
  return [
    `### ${markdownText(`${severityName(severity)}: ${findingTitle(id)}`)} ${markdownCode(id)}`,
    markdownText(words(why.id, why.args)),
    [...shown.map(subjectLine), ...(rest.length > 0 ? [`- ${markdownText(more)}`] : [])].join('\n'),
  ].join('\n\n');
}

/** Findings by severity, then by kind, the worst first. */
export function markdownFindings({ findings, register }: Analysis, limit: number): MarkdownSection {
  const heading = words('report.section.findings');
  if (findings.length === 0)
    return { heading, body: markdownText(words(register ? 'report.no-findings' : 'report.no-findings.no-register')) };
  const counts = severityCounts(findings);
  const { shown, rest } = topOf(findingGroups(findings), limit);
  const total = markdownTable(
    [
      { heading: markdownText(words('report.column.severity')) },
      { heading: markdownText(words('report.column.findings')), numeric: true },
    ],
    SEVERITIES.map((severity) => [markdownText(severityName(severity)), formatCount(counts[severity])]),
  );
  const left = rest.map(({ id, findings: count }) => `${markdownCode(id)} ${formatCount(count)}`);
  return {
    heading,
    body: [total, ...shown.map(groupText), ...(left.length > 0 ? [left.join(', ')] : [])].join('\n\n'),
  };
}

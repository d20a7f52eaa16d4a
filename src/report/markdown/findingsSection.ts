import type { Analysis } from '../../analysis/model';
import { SEVERITIES } from '../../findings/order';
import { formatCount } from '../../wording/formatCount';
import { findingGroups, type FindingGroup, type FindingSubject } from '../findingGroups';
import { restOfFindings } from '../restOfFindings';
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

function groupText(group: FindingGroup): string {
  const { id, severity, subjects, why } = group;
  const { shown, rest } = topOf(subjects, SUBJECTS_SHOWN);
  return [
    `### ${markdownText(`${severityName(severity)}: ${findingTitle(id)}`)} ${markdownCode(id)}`,
    markdownText(words(why.id, why.args)),
    [...shown.map(subjectLine), ...(rest.length > 0 ? [`- ${markdownText(restOfFindings(group, rest))}`] : [])].join(
      '\n',
    ),
  ].join('\n\n');
}

/** Findings by severity, then by kind, the worst first. */
export function markdownFindings(analysis: Analysis, limit: number): MarkdownSection {
  const { findings, register } = analysis;
  const heading = words('report.section.findings');
  if (findings.length === 0)
    return { heading, body: markdownText(words(register ? 'report.no-findings' : 'report.no-findings.no-register')) };
  const counts = severityCounts(findings);
  const { shown, rest } = topOf(findingGroups(analysis), limit);
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

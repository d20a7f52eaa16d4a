import type { Analysis } from '../../analysis/model';
import { render } from '../../wording/render';
import { displayWidth } from '../displayWidth';
import { findingGroups } from '../findingGroups';
import type { FindingGroup, FindingSubject } from '../findingGroups';
import { restOfFindings } from '../restOfFindings';
import { findingTitle, severityName } from '../stateNames';
import { sizeOf } from '../sizeOf';
import { topOf } from '../topOf';
import { visibleText } from '../visibleText';
import { words } from '../words';
import type { Palette } from './paint';
import { wrapped } from './wrapped';

function example({ files: [first], entry }: FindingSubject): string[] {
  if (first) {
    const line = first.ranges[0]?.[0] ?? 1;
    return [words('report.example', { place: `${visibleText(first.path)}:${line}` })];
  }
  return entry ? [words('report.entry', { place: `${visibleText(entry.path)}:${entry.line}` })] : [];
}

function subjectLines(subject: FindingSubject, width: number, paint: Palette): string[] {
  const told = wrapped(visibleText(render(subject.message)), width - 4).map((line) => `    ${line}`);
  const where = [sizeOf(subject.lines, subject.files.length), ...example(subject)].filter(Boolean).join(', ');
  return [...told, ...wrapped(where, width - 4).map((line) => paint.quiet(`    ${line}`))];
}

function groupLines(group: FindingGroup, limit: number, width: number, paint: Palette): string[] {
  const { shown, rest } = topOf(group.subjects, limit);
  const severity = severityName(group.severity);
  const title = visibleText(findingTitle(group.id));
  const headed = `  ${paint.severity(group.severity)(severity)}  ${paint.strong(title)}`;
  const fits = displayWidth(`  ${severity}  ${title}  ${group.id}`) <= width;
  const id = paint.quiet(group.id);
  return [
    ...(fits ? [`${headed}  ${id}`] : [headed, `    ${id}`]),
    ...shown.flatMap((subject) => subjectLines(subject, width, paint)),
    ...(rest.length > 0
      ? wrapped(restOfFindings(group, rest), width - 4).map((line) => paint.quiet(`    ${line}`))
      : []),
  ];
}

/** Findings by id and by whom they are about, each with how much it touches and a place to look at. */
export function findingLines(analysis: Analysis, limit: number, width: number, paint: Palette): string[] {
  const groups = findingGroups(analysis);
  if (groups.length === 0) {
    const none = words(analysis.register ? 'report.no-findings' : 'report.no-findings.no-register');
    return wrapped(none, width - 2).map((line) => `  ${line}`);
  }
  return groups.flatMap((group, at) => [...(at > 0 ? [''] : []), ...groupLines(group, limit, width, paint)]);
}

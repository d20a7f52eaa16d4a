import type { Analysis } from '../analysis/model';
import type { Finding, LineRange, Severity } from '../findings/model';
import type { FindingId } from '../findings/catalogue';
import { joinSpans, spanText } from '../findings/daySpan';
import type { Message } from '../wording/message';

export interface FoundFile {
  readonly path: string;
  readonly lines: number;
  readonly ranges: readonly LineRange[];
}

/** The findings of one id about one contributor, agreement or vendor. */
export interface FindingSubject {
  readonly subject: string | null;
  /** Of all the days of its findings. */
  readonly message: Message;
  readonly findings: number;
  readonly lines: number;
  /** Whose lines it is about: most lines first, then by path. */
  readonly files: readonly FoundFile[];
  /** The entry of the register that it is about, where it is about one. */
  readonly entry: { readonly path: string; readonly line: number } | null;
  readonly evidence: readonly string[];
}

/** Findings of one id and severity. */
export interface FindingGroup {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly why: Message;
  readonly findings: number;
  /** Different lines. */
  readonly lines: number;
  /** Different files. */
  readonly files: number;
  /** Most lines first, then as the analysis lists them. */
  readonly subjects: readonly FindingSubject[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

function sum(findings: readonly { readonly lines: number }[]): number {
  return findings.reduce((total, { lines }) => total + lines, 0);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}

function inFiles(findings: readonly Finding[]): FoundFile[] {
  const placed = findings.flatMap((finding) =>
    finding.path === null || finding.ranges.length === 0 ? [] : [{ ...finding, path: finding.path }],
  );
  return groupBy(placed, ({ path }) => path)
    .map((group) => ({
      path: group[0].path,
      lines: sum(group),
      ranges: group.flatMap(({ ranges }) => ranges).sort((a, b) => a[0] - b[0]),
    }))
    .sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1));
}

function entryOf(findings: readonly Finding[]): FindingSubject['entry'] {
  const entry = findings.find(({ path, range, ranges }) => path !== null && range !== null && ranges.length === 0);
  return entry?.path && entry.range ? { path: entry.path, line: entry.range[0] } : null;
}

/** The same sentence on other days is the same. */
function sentenceKey({ message }: Finding): string {
  return JSON.stringify({ ...message, args: { ...message.args, when: '' } });
}

/** One sentence for all of the findings: of all their days. */
function joinedMessage(findings: readonly [Finding, ...Finding[]]): Message {
  const [{ message }] = findings;
  const days = joinSpans(findings.flatMap((finding) => (finding.days ? [finding.days] : [])));
  return days && message.args && 'when' in message.args
    ? { ...message, args: { ...message.args, when: spanText(days) } }
    : message;
}

function subjectOf(findings: [Finding, ...Finding[]]): FindingSubject {
  const [first] = findings;
  return {
    subject: first.subject,
    message: joinedMessage(findings),
    findings: findings.length,
    lines: sum(findings),
    files: inFiles(findings),
    entry: entryOf(findings),
    evidence: [...new Set(findings.flatMap(({ evidence }) => evidence))],
  };
}

function groupOf(findings: [Finding, ...Finding[]], linesBy: ReadonlyMap<string, number>): FindingGroup {
  const [{ id, severity, why }] = findings;
  const subjects = groupBy(findings, (finding) => `${finding.subject ?? ''} ${sentenceKey(finding)}`);
  return {
    id,
    severity,
    why,
    findings: findings.length,
    lines: linesBy.get(groupKey(findings[0])) ?? 0,
    files: inFiles(findings).length,
    subjects: subjects.map(subjectOf).sort((a, b) => b.lines - a.lines),
  };
}

const groupKey = ({ severity, id }: Pick<Finding, 'severity' | 'id'>): string => `${severity} ${id}`;

/** Findings by severity and id, then by whom they are about: the order in which a reader takes them up. */
export function findingGroups({ findings, findingLines }: Pick<Analysis, 'findings' | 'findingLines'>): FindingGroup[] {
  const linesBy = new Map(findingLines.map((one) => [groupKey(one), one.lines]));
  return groupBy(findings, groupKey)
    .map((group) => groupOf(group, linesBy))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.lines - a.lines || (a.id < b.id ? -1 : 1),
    );
}

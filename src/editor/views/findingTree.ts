import type { Analysis, SuppressedFindings } from '../../analysis/model';
import type { Baseline } from '../../findings/baseline';
import type { Finding, Severity } from '../../findings/model';
import { SEVERITIES } from '../../findings/order';
import { groupBy } from '../../judgement/groupBy';
import type { RegisterIndex } from '../../register/indexed';
import { severityCounts } from '../../report/severityCounts';
import { findingTitle } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { formatCount } from '../../wording/formatCount';
import { eachFinding, findingLines, findingNodes, gravestFirst, placeOf } from './findingNodes';
import { newFindings } from './newFindings';
import { plainIcon, severityIcon, SUPPRESSED_ICON } from './nodeIcon';
import { pagedNodes } from './pagedNodes';
import { splitPath } from './rowTexts';
import { countsText } from './severityTexts';
import { createSubjectNames } from './subjectNames';
import type { SubjectNames } from './subjectNames';
import { joined, viewNode } from './viewNode';
import type { ViewNode } from './viewNode';

/** What the rows of the view “Findings” are sorted by; package.json has a command for each. */
export const GROUPINGS = ['severity', 'file', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface Shown {
  readonly grouping: Grouping;
  /** Those of the analysis that a filter lets through; null without a filter. */
  readonly filtered: readonly Finding[] | null;
  /** What it knows stands apart. */
  readonly baseline: Baseline | null;
}

/** As many rows as are opened at once for somebody who has looked for something. */
const FEW = 200;

/** What calls for a look, and last what the baseline knows and the register suppresses: the view “Findings”. */
export function findingTree(
  analysis: Analysis,
  index: RegisterIndex | null,
  { grouping, filtered, baseline }: Shown,
): ViewNode[] {
  const isNew = newFindings(analysis, baseline);
  const all = filtered ?? analysis.findings;
  // Rows that were looked for are others than those that somebody has folded or not.
  const id = filtered ? `filtered/${grouping}` : grouping;
  const isOpen = filtered !== null && filtered.length <= FEW;
  const nameOf = createSubjectNames(analysis, index);
  const rowsOf = (under: string, findings: readonly Finding[]) => ROWS[grouping](under, findings, nameOf, isOpen);
  const rows = [
    ...rowsOf(
      id,
      all.filter((finding) => isNew.has(finding)),
    ),
    ...knownNodes(
      `known/${id}`,
      all.filter((finding) => !isNew.has(finding)),
      rowsOf,
    ),
  ];
  return filtered ? rows : [...rows, ...suppressedNodes(analysis.suppressed, nameOf)];
}

/** They count in the report, and nobody has to look at them again. */
function knownNodes(
  id: string,
  known: readonly Finding[],
  rowsOf: (id: string, findings: readonly Finding[]) => ViewNode[],
): ViewNode[] {
  if (known.length === 0) return [];
  return [
    viewNode({
      id,
      kind: 'group',
      label: words('view.findings.known'),
      description: formatCount(known.length),
      icon: plainIcon('history'),
      children: () => rowsOf(id, known),
    }),
  ];
}

type Rows = (id: string, findings: readonly Finding[], nameOf: SubjectNames, isOpen: boolean) => ViewNode[];

const ROWS: Readonly<Record<Grouping, Rows>> = { severity: bySeverity, file: byFile, kind: byKind };

function bySeverity(id: string, findings: readonly Finding[], nameOf: SubjectNames, isOpen: boolean): ViewNode[] {
  const groups = groupBy(findings, ({ severity }) => severity);
  return SEVERITIES.flatMap((severity) => {
    const found = groups.get(severity) ?? [];
    if (found.length === 0) return [];
    return viewNode({
      id: `${id}/${severity}`,
      kind: 'group',
      label: words(`view.severity.${severity}`),
      description: formatCount(found.length),
      icon: severityIcon(severity),
      // What is for information alone is looked at by who wants to.
      isOpen: isOpen || severity !== 'information',
      children: () => byKind(`${id}/${severity}`, found, nameOf),
    });
  });
}

function byKind(id: string, findings: readonly Finding[], nameOf: SubjectNames): ViewNode[] {
  return findingNodes(id, findings, (finding) => placeTold(finding, nameOf));
}

/** Files with the gravest first, then those with most findings. */
function byFile(id: string, findings: readonly Finding[], nameOf: SubjectNames, isOpen: boolean): ViewNode[] {
  const files = [...groupBy(findings, ({ path }) => path ?? '')].map(([path, found]) => ({
    path: path === '' ? null : path,
    found,
    counts: severityCounts(found),
  }));
  type File = (typeof files)[number];
  const worst = ({ counts }: File): number => SEVERITIES.findIndex((severity) => counts[severity] > 0);
  files.sort((a, b) => worst(a) - worst(b) || b.found.length - a.found.length);
  return pagedNodes(id, files, (file) => fileNode(`${id}/${file.path ?? ''}`, file, nameOf, isOpen));
}

interface FoundFile {
  readonly path: string | null;
  readonly found: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

function fileNode(id: string, { path, found, counts }: FoundFile, nameOf: SubjectNames, isOpen: boolean): ViewNode {
  const [name, folder] = path === null ? [words('view.findings.whole'), ''] : splitPath(path);
  const [first] = found;
  return viewNode({
    id,
    kind: path === null ? 'group' : 'file',
    label: name,
    description: joined([folder, countsText(counts)]),
    icon: path === null ? plainIcon('repo') : null,
    target: first ? placeOf(first) : null,
    isOpen,
    children: () =>
      eachFinding(id, gravestFirst(found), (finding) => [
        visibleText(findingTitle(finding.id)),
        joined([lineTold(finding), nameOf(finding), findingLines(finding)]),
      ]),
  });
}

/** Where one of a kind is, and whom it is about. What is about an entry of the register is named after whose it is. */
function placeTold(finding: Finding, nameOf: SubjectNames): readonly [name: string, detail: string] {
  const subject = nameOf(finding);
  const { path, ranges } = finding;
  if (path === null || (ranges.length === 0 && subject !== '')) return [subject, ''];
  const [name, folder] = splitPath(path);
  return [name, joined([folder, lineTold(finding), subject])];
}

function lineTold({ range }: Finding): string {
  return range ? words('view.finding.line', { line: formatCount(range[0]) }) : '';
}

/** They are gone from all that counts, and are to be seen as such. */
function suppressedNodes(suppressed: readonly SuppressedFindings[], nameOf: SubjectNames): ViewNode[] {
  const all = suppressed.reduce((sum, { findings }) => sum + findings, 0);
  if (all === 0) return [];
  return [
    viewNode({
      id: 'suppressed',
      kind: 'group',
      label: words('view.findings.suppressed'),
      description: formatCount(all),
      icon: SUPPRESSED_ICON,
      children: () => suppressed.map((one, at) => suppressionNode(`suppressed/${at}`, one, nameOf)),
    }),
  ];
}

function suppressionNode(id: string, one: SuppressedFindings, nameOf: SubjectNames): ViewNode {
  const { rule, reason, by, expires, findings, silenced } = one;
  return viewNode({
    id,
    kind: 'suppression',
    label: visibleText(findingTitle(rule)),
    description: joined([formatCount(findings), words('view.suppressed.until', { day: expires }), visibleText(reason)]),
    icon: SUPPRESSED_ICON,
    target: { kind: 'suppression', suppression: { rule, reason, by, expires } },
    children: () =>
      eachFinding(id, gravestFirst(silenced), (finding) => {
        const [name, detail] = placeTold(finding, nameOf);
        return [name || visibleText(findingTitle(finding.id)), joined([detail, findingLines(finding)])];
      }),
    facts: () => [
      ['report.column.reason', visibleText(reason)],
      ['report.column.by', visibleText(by)],
      ['report.column.expires', expires],
    ],
  });
}

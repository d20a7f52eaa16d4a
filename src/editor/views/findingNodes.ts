import type { Finding } from '../../findings/model';
import { SEVERITIES } from '../../findings/order';
import { findingTitle } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import { severityIcon } from './nodeIcon';
import { pagedNodes } from './pagedNodes';
import { joined, viewNode } from './viewNode';
import type { Target, ViewNode } from './viewNode';

/** What one of several findings of a kind is told apart by, and more of the same. */
type NameOf = (finding: Finding) => readonly [name: string, detail: string];

/** A row for each kind of finding, gravest first; where there are several of a kind, they stand below it. */
export function findingNodes(parent: string, findings: readonly Finding[], nameOf: NameOf): ViewNode[] {
  const kinds = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of gravestFirst(findings)) {
    const known = kinds.get(finding.id);
    if (known) known.push(finding);
    else kinds.set(finding.id, [finding]);
  }
  return [...kinds].map(([kind, found]) => {
    const id = `${parent}/${kind}`;
    const [first] = found;
    const title = visibleText(findingTitle(kind));
    if (found.length === 1) return findingNode(id, title, joined([...nameOf(first), findingLines(first)]), first);
    const lines = found.reduce((sum, finding) => sum + finding.lines, 0);
    return viewNode({
      id,
      kind: 'finding',
      label: title,
      description: joined([formatCount(found.length), lines > 0 ? render(counted('lines', lines)) : '']),
      icon: severityIcon(first.severity),
      findings: found,
      children: () =>
        eachFinding(id, found, (finding) => {
          const [name, detail] = nameOf(finding);
          return [name || title, joined([detail, findingLines(finding)])];
        }),
    });
  });
}

/** A row for each, with an id of its own. */
export function eachFinding(
  parent: string,
  findings: readonly Finding[],
  textOf: (finding: Finding) => readonly [label: string, description: string],
): ViewNode[] {
  const ids = createOwnIds();
  // Two about one subject and path are told apart by where they begin.
  const named = findings.map(
    (finding) =>
      [ids([finding.subject ?? '', finding.path ?? '', finding.range?.[0] ?? ''].join('/')), finding] as const,
  );
  return pagedNodes(parent, named, ([own, finding]) => findingNode(`${parent}/${own}`, ...textOf(finding), finding));
}

/** Numbers what is there already: of two rows with one id the editor shows neither. */
function createOwnIds(): (wish: string) => string {
  const given = new Map<string, number>();
  return (wish) => {
    const times = given.get(wish) ?? 0;
    given.set(wish, times + 1);
    return times === 0 ? wish : `${wish}#${times + 1}`;
  };
}

function findingNode(id: string, label: string, description: string, finding: Finding): ViewNode {
  return viewNode({
    id,
    kind: 'finding',
    label,
    description,
    icon: severityIcon(finding.severity),
    target: placeOf(finding),
    findings: [finding],
    facts: () => [
      ['view.fact.finding', visibleText(render(finding.message))],
      ['report.column.why', visibleText(render(finding.why))],
    ],
  });
}

/** Where a finding is to be looked at; null for one about the whole repository. */
export function placeOf({ path, range }: Finding): Target | null {
  return path === null ? null : { kind: 'line', path, line: range?.[0] ?? 1 };
}

export function findingLines({ lines }: Finding): string {
  return lines > 0 ? render(counted('lines', lines)) : '';
}

/** Of as grave ones those about most lines. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => rank(a) - rank(b) || b.lines - a.lines);
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

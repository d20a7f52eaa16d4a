import type { AgreementAnalysis, Analysis, Contributor } from '../../analysis/model';
import type { Finding } from '../../findings/model';
import type { RegisterIndex } from '../../register/indexed';
import { partyText } from '../../report/partyText';
import { percentOf } from '../../report/percentOf';
import { agreementStatusName, agreementTypeName } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { render } from '../../wording/render';
import { STANDINGS, standingIcon, standingOf, standingText } from './agreementStanding';
import type { Standing } from './agreementStanding';
import { coverageState } from './coverageState';
import { findingNodes } from './findingNodes';
import { findingsByRow } from './findingsByRow';
import { plainIcon, severityIcon } from './nodeIcon';
import { createSubjectNames } from './subjectNames';
import { joined, viewNode } from './viewNode';
import type { ViewNode } from './viewNode';

/** Rooms of findings that a signature would settle. */
const ROOMS: ReadonlySet<string> = new Set(['chain', 'title', 'nda', 'terms', 'offboard', 'privacy', 'bgip']);

const OPEN: ReadonlySet<Standing> = new Set(['expiring', 'inForce']);

/** What was signed, by where it stands today, and first what is missing: the view “Agreements”. Empty without a register. */
export function agreementNodes(analysis: Analysis, index: RegisterIndex | null): ViewNode[] {
  if (!analysis.register) return [];
  const findings = findingsByRow(analysis, index);
  const standing = new Map(STANDINGS.map((each) => [each, [] as AgreementAnalysis[]]));
  for (const agreement of analysis.agreements) standing.get(standingOf(agreement, analysis.today))?.push(agreement);
  return [
    ...attention(analysis, index),
    ...[...standing].flatMap(([id, agreements]) =>
      agreements.length === 0
        ? []
        : viewNode({
            id: `group/${id}`,
            kind: 'group',
            label: words(`view.standing.${id}`),
            description: formatCount(agreements.length),
            icon: standingIcon(id),
            isOpen: OPEN.has(id),
            children: () => inOrder(agreements, id).map((agreement) => agreementNode(analysis, agreement, findings)),
          }),
    ),
  ];
}

/** What ends first comes first, what ended last comes first; else as many lines rest on it. */
function inOrder(agreements: readonly AgreementAnalysis[], standing: Standing): AgreementAnalysis[] {
  const byEnd = (a: AgreementAnalysis, b: AgreementAnalysis): number => {
    const [first, second] = [a.end ?? '', b.end ?? ''];
    return first === second ? 0 : first < second ? -1 : 1;
  };
  return [...agreements].sort((a, b) => {
    if (standing === 'expiring') return byEnd(a, b);
    return (standing === 'ended' ? byEnd(b, a) : 0) || b.lines - a.lines;
  });
}

function attention(analysis: Analysis, index: RegisterIndex | null): ViewNode[] {
  const found = analysis.findings.filter(
    ({ id, severity }) => severity === 'error' && ROOMS.has(id.split('/')[0] ?? ''),
  );
  const [first] = found;
  if (!first) return [];
  const subjectOf = createSubjectNames(analysis, index);
  const nameOf = (finding: Finding): [string, string] => [subjectOf(finding), ''];
  return [
    viewNode({
      id: 'group/attention',
      kind: 'group',
      label: words('view.standing.attention'),
      description: formatCount(found.length),
      icon: severityIcon(first.severity),
      isOpen: true,
      children: () => findingNodes('group/attention', found, nameOf),
    }),
  ];
}

function agreementNode(
  analysis: Analysis,
  agreement: AgreementAnalysis,
  findings: ReadonlyMap<string, readonly Finding[]>,
): ViewNode {
  const { today, totals } = analysis;
  const { id, lines, effective, end, signed } = agreement;
  const standing = standingOf(agreement, today);
  const resting = restingOn(analysis, id);
  // What is missing stands above; here is what more there is to say of this one.
  const found = findings.get(id) ?? [];
  const parties = agreement.parties.map((party) => visibleText(partyText(party)));
  const none = words('report.no-date');
  return viewNode({
    id: `agreement/${id}`,
    kind: 'agreement',
    label: visibleText(id),
    description: joined([
      // The group says so of those in force.
      standing === 'inForce' ? '' : standingText(agreement, today),
      others(analysis, parties).join(', '),
      lines > 0 ? render(counted('lines', lines)) : '',
    ]),
    icon: standingIcon(standing),
    target: { kind: 'entry', of: 'agreements', id },
    children:
      resting.length === 0 && found.length === 0
        ? null
        : () => [
            ...findingNodes(`agreement/${id}/finding`, found, () => ['', '']),
            ...resting.map(([row, count]) => restingNode(analysis, id, row, count)),
          ],
    facts: () => [
      ['report.column.type', agreementTypeName(agreement.type)],
      ['report.column.parties', parties.join(', ')],
      ['report.column.status', joined([agreementStatusName(agreement.status), standingText(agreement, today)])],
      ['report.column.signed', signed ?? none],
      ['view.fact.dates', words('report.span', { from: effective ?? none, to: end ?? words('report.open-ended') })],
      [
        'report.column.lines',
        words('view.lines', { lines: counted('lines', lines), share: percentOf(lines, totals.lines) }),
      ],
    ],
  });
}

/** The organisation is a party of most of them: what tells them apart is the other. */
function others({ register }: Analysis, parties: readonly string[]): readonly string[] {
  const rest = parties.filter((name) => name !== register?.organisation.name);
  return rest.length === 0 ? parties : rest;
}

/** Contributors with lines that rest on an agreement, most first. */
function restingOn({ contributors }: Analysis, agreement: string): (readonly [Contributor, number])[] {
  return contributors
    .filter(({ agreements }) => agreements.includes(agreement))
    .map((row) => [row, row.vendors.reduce((sum, { byAgreement }) => sum + (byAgreement[agreement] ?? 0), 0)] as const)
    .sort(([, a], [, b]) => b - a);
}

function restingNode({ totals }: Analysis, agreement: string, row: Contributor, lines: number): ViewNode {
  const state = coverageState(row.byStatus);
  const share = percentOf(lines, totals.lines);
  const kind = row.kind === 'person' ? 'people' : 'agents';
  return viewNode({
    id: `agreement/${agreement}/${row.id}`,
    kind: 'contributor',
    label: visibleText(row.name || row.id),
    description: words('view.lines', { lines: counted('lines', lines), share }),
    icon: plainIcon(row.kind === 'bot' ? 'hubot' : 'person'),
    target: row.kind === 'unrostered' ? null : { kind: 'entry', of: kind, id: row.id },
    addresses: row.emails,
    isUnlisted: row.kind === 'unrostered',
    facts: () => [['editor.coverage', state?.text ?? '']],
  });
}

import type {
  AgreementAnalysis,
  Analysis,
  Contributor,
  FileAnalysis,
  VendorAnalysis,
  VendorShare,
} from '../../analysis/model';
import type { Finding } from '../../findings/model';
import { groupBy } from '../../judgement/groupBy';
import type { RegisterIndex } from '../../register/indexed';
import { vendorKindName } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { standingIcon, standingOf, standingText } from './agreementStanding';
import { coverageState } from './coverageState';
import { findingNodes, placeOf } from './findingNodes';
import { findingsByRow } from './findingsByRow';
import { plainIcon } from './nodeIcon';
import { coverageFacts, foundFact, linesText, splitPath } from './rowTexts';
import { vendorEntry, vendorName, vendorsInOrder } from './vendorRows';
import { joined, viewNode } from './viewNode';
import type { Target, ViewNode } from './viewNode';

const REASONS_SHOWN = 2;
const NOTHING = { byStatus: {}, byAgreement: {}, lines: 0 } as const;

/** What the rows of one repository are made from. */
interface Facts {
  readonly analysis: Analysis;
  readonly index: RegisterIndex | null;
  readonly agreements: ReadonlyMap<string, AgreementAnalysis>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly files: (contributor: string) => readonly FileAnalysis[];
  /** With lines under a vendor, most first. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Without lines. */
  readonly gone: ReadonlyMap<string, readonly Contributor[]>;
}

/** Everyone who wrote a line or a commit, under whom their lines are counted: the view “Contributors”. */
export function contributorNodes(analysis: Analysis, index: RegisterIndex | null): ViewNode[] {
  const facts: Facts = {
    analysis,
    index,
    agreements: new Map(analysis.agreements.map((agreement) => [agreement.id, agreement])),
    findings: findingsByRow(analysis, index),
    files: filesByContributor(analysis),
    rows: rowsByVendor(analysis),
    gone: groupBy(
      analysis.contributors.filter(({ lines }) => lines === 0),
      ({ vendor }) => vendor,
    ),
  };
  return vendorsInOrder([...analysis.vendors, ...vendorsWithoutLines(analysis)], index).map((vendor) =>
    vendorNode(facts, vendor),
  );
}

/** Of whom no line is left counts under a vendor too, also where that one has no line either and isn't in the register. */
function vendorsWithoutLines({ vendors, contributors, register }: Analysis): VendorAnalysis[] {
  const known = new Set(vendors.map(({ id }) => id));
  const ids = new Set(contributors.map(({ vendor }) => vendor).filter((id) => !known.has(id)));
  return [...ids].sort().map((id) => ({
    id,
    name: id,
    tag: '',
    kind: kindWithoutLines(id, register !== null),
    jurisdiction: null,
    lines: 0,
    files: 0,
    contributors: 0,
    byStatus: {},
    byOwnership: {},
  }));
}

function kindWithoutLines(id: string, hasRegister: boolean): VendorAnalysis['kind'] {
  if (id === 'bot') return 'bots';
  if (id === 'unknown') return 'unknown';
  return hasRegister && id === 'self' ? 'individuals' : 'domain';
}

function vendorNode(facts: Facts, vendor: VendorAnalysis): ViewNode {
  const { analysis, index } = facts;
  const state = analysis.register && coverageState(vendor.byStatus);
  const upper = index?.vendors.get(vendor.id)?.subcontractor_of;
  const theirs = facts.rows.get(vendor.id) ?? [];
  const gone = facts.gone.get(vendor.id) ?? [];
  const found = facts.findings.get(vendor.id) ?? [];
  const isEmpty = theirs.length === 0 && gone.length === 0 && found.length === 0;
  return viewNode({
    id: `vendor/${vendor.id}`,
    kind: 'vendor',
    label: vendorName(vendor),
    description: joined([
      state?.text ?? '',
      linesText(vendor.lines, analysis.totals.lines),
      upper ? words('view.vendor.for', { vendor: index.partyName(upper) }) : '',
    ]),
    icon: state?.icon ?? plainIcon(vendor.kind === 'bots' ? 'hubot' : 'organization'),
    target: vendorEntry(vendor),
    children: isEmpty
      ? null
      : () => [
          ...findingNodes(`vendor-finding/${vendor.id}`, found, (finding) => [entryTold(facts, vendor, finding), '']),
          ...theirs.map(([row, share]) => contributorNode(facts, vendor, row, share)),
          ...goneNode(facts, vendor, gone),
          ...unreadNode(vendor, theirs),
        ],
    facts: () => [
      ['report.column.type', vendorKindName(vendor.kind)],
      ...coverageFacts(analysis, vendor),
      ['editor.people', render(counted('people', vendor.contributors))],
      ['report.column.files', render(counted('files', vendor.files))],
      foundFact(found),
    ],
  });
}

/** What tells apart two findings of a kind about one vendor: the grant, or the record behind it. */
function entryTold({ index }: Facts, vendor: VendorAnalysis, { subject, evidence }: Finding): string {
  const records = index?.register.records ?? [];
  const id = subject === vendor.id ? evidence.find((one) => records.some((record) => record.id === one)) : subject;
  return visibleText(id ?? '');
}

type Row = readonly [Contributor, VendorShare];

/** Most lines under the vendor first. */
function rowsByVendor({ contributors }: Analysis): ReadonlyMap<string, readonly Row[]> {
  const shares = contributors.flatMap((row) => row.vendors.map((share): Row => [row, share]));
  // Sorted once, so that each group is.
  return groupBy(
    shares.sort(([, a], [, b]) => b.lines - a.lines),
    ([, { id }]) => id,
  );
}

/** They are many in an old repository, and nothing of theirs is left to be judged. */
function goneNode(facts: Facts, vendor: VendorAnalysis, gone: readonly Contributor[]): ViewNode[] {
  if (gone.length === 0) return [];
  return [
    viewNode({
      id: `vendor/${vendor.id}/gone`,
      kind: 'people',
      label: words('view.contributors.gone'),
      description: render(counted('people', gone.length)),
      icon: plainIcon('history'),
      children: () => gone.map((row) => contributorNode(facts, vendor, row, { id: vendor.id, ...NOTHING })),
    }),
  ];
}

/** Lines that no commit could be found for are counted, and nobody's. */
function unreadNode(vendor: VendorAnalysis, theirs: readonly Row[]): ViewNode[] {
  const rest = theirs.reduce((left, [, { lines }]) => left - lines, vendor.lines);
  if (rest <= 0) return [];
  const label = words('view.contributors.unread');
  return [
    viewNode({
      id: `vendor/${vendor.id}/unread`,
      kind: 'remark',
      label,
      description: linesText(rest, vendor.lines),
      icon: plainIcon('circle-outline'),
    }),
  ];
}

function contributorNode(facts: Facts, vendor: VendorAnalysis, row: Contributor, share: VendorShare): ViewNode {
  const { analysis } = facts;
  const id = `vendor/${vendor.id}/${row.id}`;
  const state = analysis.register && coverageState(share.byStatus);
  const isUnlisted = analysis.register !== null && row.kind === 'unrostered';
  const found = findingsUnder(facts, vendor, row, share);
  const files = facts.files(row.id).filter(({ vendors }) => vendors.some((each) => each.id === vendor.id));
  const hasBelow =
    Object.keys(share.byAgreement).length > 0 || found.length > 0 || (share.lines > 0 && files.length > 0);
  return viewNode({
    id,
    kind: 'contributor',
    label: visibleText(row.name || row.id),
    description: joined([
      isUnlisted ? words('view.contributor.unlisted') : (state?.text ?? ''),
      share.lines > 0 ? linesText(share.lines, analysis.totals.lines) : render(counted('commits', row.commits)),
    ]),
    icon: state?.icon ?? plainIcon(row.kind === 'bot' ? 'hubot' : 'person'),
    target: entryOf(row) ?? firstPlace(found, files, row),
    addresses: row.emails,
    isUnlisted,
    children: hasBelow
      ? () => [
          ...Object.entries(share.byAgreement).map(([agreement, lines]) => restsOn(facts, id, agreement, lines)),
          ...findingNodes(id, found, ({ path }) => splitPath(path ?? '')),
          ...(share.lines > 0 && files.length > 0 ? [filesNode(id, row, files)] : []),
        ]
      : null,
    facts: () => [
      ...coverageFacts(analysis, share),
      [
        'editor.because',
        row.reasons
          .slice(0, REASONS_SHOWN)
          .map((reason) => visibleText(render(reason)))
          .join('; '),
      ],
      ['view.fact.addresses', row.emails.map(visibleText).join(', ')],
      [
        'report.column.commits',
        joined([
          render(counted('commits', row.commits)),
          row.firstCommit !== null && row.lastCommit !== null
            ? words('report.span', { from: row.firstCommit, to: row.lastCommit })
            : '',
        ]),
      ],
    ],
  });
}

function entryOf({ id, kind }: Contributor): Target | null {
  if (kind === 'unrostered') return null;
  return { kind: 'entry', of: kind === 'person' ? 'people' : 'agents', id };
}

/** Of somebody who has no entry: the first thing to look at, else their largest file. */
function firstPlace(found: readonly Finding[], files: readonly FileAnalysis[], { id }: Contributor): Target | null {
  const [finding] = found;
  if (finding) return placeOf(finding);
  const [file] = inOrderOfLines(files, id);
  return file ? { kind: 'line', path: file.path, line: 1 } : null;
}

/** Findings about coverage stand where lines aren't covered; the others where most of the lines are. */
function findingsUnder({ findings }: Facts, vendor: VendorAnalysis, row: Contributor, share: VendorShare): Finding[] {
  const all = findings.get(row.id) ?? [];
  if (row.vendors.length <= 1) return [...all];
  const isCovered = Object.keys(share.byStatus).every((status) => status === 'covered' || status === 'exempt');
  const isMain = row.vendors[0]?.id === vendor.id;
  return all.filter(({ id }) => (id.startsWith('coverage/') ? !isCovered : isMain));
}

function restsOn({ agreements, analysis }: Facts, parent: string, id: string, lines: number): ViewNode {
  const agreement = agreements.get(id);
  return viewNode({
    id: `${parent}/agreement/${id}`,
    kind: 'agreement',
    label: visibleText(id),
    description: joined([agreement ? standingText(agreement, analysis.today) : '', render(counted('lines', lines))]),
    icon: agreement ? standingIcon(standingOf(agreement, analysis.today)) : plainIcon('law'),
    target: { kind: 'entry', of: 'agreements', id },
  });
}

function filesNode(parent: string, row: Contributor, files: readonly FileAnalysis[]): ViewNode {
  return viewNode({
    id: `${parent}/files`,
    kind: 'files',
    label: words('report.column.files'),
    description: render(counted('files', files.length)),
    icon: plainIcon('files'),
    children: () =>
      inOrderOfLines(files, row.id).map(({ path, people }) => {
        const lines = people.find(({ id }) => id === row.id)?.lines ?? 0;
        const [name, folder] = splitPath(path);
        return viewNode({
          id: `${parent}/files/${path}`,
          kind: 'file',
          label: name,
          description: joined([folder, render(counted('lines', lines))]),
          target: { kind: 'line', path, line: 1 },
        });
      }),
  });
}

function inOrderOfLines(files: readonly FileAnalysis[], contributor: string): FileAnalysis[] {
  const linesIn = ({ people }: FileAnalysis): number => people.find(({ id }) => id === contributor)?.lines ?? 0;
  return [...files].sort((a, b) => linesIn(b) - linesIn(a));
}

function filesByContributor({ files }: Analysis): (contributor: string) => readonly FileAnalysis[] {
  let by: Map<string, FileAnalysis[]> | null = null;
  return (contributor) => {
    if (!by) {
      by = new Map();
      for (const file of files) {
        for (const { id } of file.people) {
          const known = by.get(id);
          if (known) known.push(file);
          else by.set(id, [file]);
        }
      }
    }
    return by.get(contributor) ?? [];
  };
}

import type { Analysis, AssetAnalysis, AssetLines } from '../../analysis/model';
import { ownershipKey } from '../../analysis/ownershipKey';
import type { CopiedLines } from '../../findings/snippets/copiedLines';
import type { Message } from '../../wording/message';
import { english } from '../../wording/render';
import { ownershipBreakdown, statusBreakdown } from '../breakdown';
import { severityCounts } from '../severityCounts';
import { visibleText } from '../visibleText';
import { csvRecord, type CsvValue } from './csvText';

type Cell = CsvValue | Message | readonly string[];
type Columns<Row> = readonly (readonly [name: string, cellOf: (row: Row) => Cell])[];

/** The tables of a report as CSV, by name. They are English, as JSON is; their columns are added to, never renamed. */
export const CSV_TABLES = {
  totals: totalsTable,
  files: filesTable,
  contributors: contributorsTable,
  vendors: vendorsTable,
  agreements: agreementsTable,
  assets: assetsTable,
  timeline: timelineTable,
  copies: copiesTable,
  findings: findingsTable,
  suppressed: suppressedTable,
  unknowns: unknownsTable,
} as const satisfies Record<string, (analysis: Analysis) => Iterable<string>>;

function* table<Row>(columns: Columns<Row>, rows: Iterable<Row>): Generator<string, void> {
  yield csvRecord(columns.map(([name]) => visibleText(name)));
  for (const row of rows) yield csvRecord(columns.map(([, cellOf]) => valueOf(cellOf(row))));
}

/** Of a list, its parts; text of the repository is made visible, as everywhere. */
function valueOf(cell: Cell): CsvValue {
  if (typeof cell === 'string') return visibleText(cell);
  if (cell === null || typeof cell !== 'object') return cell;
  return 'id' in cell ? visibleText(english(cell)) : cell.map(visibleText).join('; ');
}

interface Counted {
  readonly byOwnership: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
}

/** A column for each state that any line of the report has, from best to worst: each group sums to `lines`. */
function stateColumns<Row extends Counted>({ totals }: Analysis): Columns<Row> {
  return [
    ...ownershipBreakdown(totals.byOwnership).map(
      ({ key }) => [`ownership:${key}`, ({ byOwnership }: Row) => byOwnership[key] ?? 0] as const,
    ),
    ...statusBreakdown(totals.byStatus).map(
      ({ key }) => [`status:${key}`, ({ byStatus }: Row) => byStatus[key] ?? 0] as const,
    ),
  ];
}

const sized = (shares: readonly { readonly id: string; readonly lines: number }[]): string[] =>
  shares.map(({ id, lines }) => `${id} ${lines}`);

function filesTable(analysis: Analysis): Iterable<string> {
  const columns: Columns<Analysis['files'][number]> = [
    ['path', ({ path }) => path],
    ['lines', ({ lines }) => lines],
    ['vendor', ({ vendors }) => vendors[0]?.id ?? null],
    ['vendors', ({ vendors }) => sized(vendors)],
    ['people', ({ people }) => sized(people)],
    ['status', ({ status }) => status],
    ['ownership', ({ ownership }) => ownershipKey(ownership)],
    ['licence', ({ licence }) => licence],
    ['ai_lines', ({ ai }) => ai],
    ['signed_lines', ({ signed }) => signed],
    ['findings', ({ findings }) => findings],
    ...stateColumns(analysis),
  ];
  return table(columns, analysis.files);
}

function contributorsTable(analysis: Analysis): Iterable<string> {
  const columns: Columns<Analysis['contributors'][number]> = [
    ['id', ({ id }) => id],
    ['name', ({ name }) => name],
    ['emails', ({ emails }) => emails],
    ['kind', ({ kind }) => kind],
    ['vendor', ({ vendor }) => vendor],
    ['commits', ({ commits }) => commits],
    ['lines', ({ lines }) => lines],
    ['files', ({ files }) => files],
    ['first_commit', ({ firstCommit }) => firstCommit],
    ['last_commit', ({ lastCommit }) => lastCommit],
    ['status', ({ status }) => status],
    ['agreements', ({ agreements }) => agreements],
    ['reasons', ({ reasons }) => reasons.map(english)],
    ...stateColumns(analysis),
  ];
  return table(columns, analysis.contributors);
}

function vendorsTable(analysis: Analysis): Iterable<string> {
  const columns: Columns<Analysis['vendors'][number]> = [
    ['id', ({ id }) => id],
    ['name', ({ name }) => name],
    ['tag', ({ tag }) => tag],
    ['kind', ({ kind }) => kind],
    ['jurisdiction', ({ jurisdiction }) => jurisdiction],
    ['lines', ({ lines }) => lines],
    ['files', ({ files }) => files],
    ['contributors', ({ contributors }) => contributors],
    ...stateColumns(analysis),
  ];
  return table(columns, analysis.vendors);
}

function agreementsTable({ agreements }: Analysis): Iterable<string> {
  const columns: Columns<Analysis['agreements'][number]> = [
    ['id', ({ id }) => id],
    ['type', ({ type }) => type],
    ['status', ({ status }) => status],
    ['parties', ({ parties }) => parties.map((party) => (typeof party === 'string' ? party : english(party)))],
    ['signed', ({ signed }) => signed],
    ['effective', ({ effective }) => effective],
    ['end', ({ end }) => end],
    ['in_force_today', ({ inForceToday }) => inForceToday],
    ['lines', ({ lines }) => lines],
    ['register_line', ({ registerLine }) => registerLine],
  ];
  return table(columns, agreements);
}

/** What lies in no asset has no id. */
function assetsTable(analysis: Analysis): Iterable<string> {
  const { assets } = analysis;
  type Row = AssetLines & Partial<AssetAnalysis>;
  const columns: Columns<Row> = [
    ['id', ({ id }) => id ?? null],
    ['class', ({ class: kind }) => kind ?? null],
    ['sensitivity', ({ sensitivity }) => sensitivity ?? null],
    ['owner', ({ owner }) => owner ?? null],
    ['third_party_licence', ({ thirdPartyLicence }) => thirdPartyLicence ?? null],
    ['uri', ({ uri }) => uri ?? null],
    ['files', ({ files }) => files],
    ['lines', ({ lines }) => lines],
    ...stateColumns(analysis),
  ];
  const rows: Row[] = assets
    ? [
        ...assets.classes.flatMap((group) => group.assets),
        ...[assets.outside, assets.open].filter(({ files }) => files > 0),
      ]
    : [];
  return table(columns, rows);
}

function timelineTable({ timeline }: Analysis): Iterable<string> {
  const columns: Columns<Analysis['timeline'][number]> = [
    ['year', ({ year }) => year],
    ['vendor', ({ vendor }) => vendor],
    ['lines', ({ lines }) => lines],
  ];
  return table(columns, timeline);
}

function copiesTable({ copies }: Analysis): Iterable<string> {
  type Row = CopiedLines & { readonly file: string };
  const columns: Columns<Row> = [
    ['path', ({ file }) => file],
    ['first_line', ({ lines }) => lines[0]],
    ['last_line', ({ lines }) => lines[1]],
    ['work', ({ work }) => work.name],
    ['purl', ({ purl }) => purl],
    ['oldest_version', ({ versions }) => versions[0]],
    ['newest_version', ({ versions }) => versions[1]],
    ['licence', ({ licence }) => licence],
    ['their_path', ({ path }) => path],
    ['their_first_line', ({ theirLines }) => theirLines[0]],
    ['their_last_line', ({ theirLines }) => theirLines[1]],
    ['tokens', ({ tokens }) => tokens],
    ['ratio', ({ ratio }) => Math.round(ratio * 100) / 100],
    ['tier', ({ tier }) => tier],
    ['level', ({ level }) => level],
    ['attribution', ({ attribution }) => attribution],
  ];
  return table(
    columns,
    (copies ?? []).flatMap(({ path, copied }) => copied.map((one): Row => ({ ...one, file: path }))),
  );
}

function findingsTable({ findings }: Analysis): Iterable<string> {
  const columns: Columns<Analysis['findings'][number]> = [
    ['id', ({ id }) => id],
    ['severity', ({ severity }) => severity],
    ['path', ({ path }) => path],
    ['first_line', ({ range }) => range?.[0] ?? null],
    ['last_line', ({ range }) => range?.[1] ?? null],
    // A spreadsheet takes 3-7 for a day.
    ['blocks', ({ ranges }) => ranges.map(([first, last]) => `L${first}-L${last}`)],
    ['lines', ({ lines }) => lines],
    ['commit', ({ commit }) => commit],
    ['subject', ({ subject }) => subject],
    ['message', ({ message }) => message],
    ['why', ({ why }) => why],
    ['evidence', ({ evidence }) => evidence],
  ];
  return table(columns, findings);
}

function suppressedTable({ suppressed }: Analysis): Iterable<string> {
  const columns: Columns<Analysis['suppressed'][number]> = [
    ['rule', ({ rule }) => rule],
    ['reason', ({ reason }) => reason],
    ['by', ({ by }) => by],
    ['expires', ({ expires }) => expires],
    ['findings', ({ findings }) => findings],
    ['lines', ({ lines }) => lines],
  ];
  return table(columns, suppressed);
}

function unknownsTable({ unknowns }: Analysis): Iterable<string> {
  const columns: Columns<Analysis['unknowns'][number]> = [
    ['path', ({ path }) => path],
    ['lines', ({ lines }) => lines],
    ['message', ({ message }) => message],
  ];
  return table(columns, unknowns);
}

type Measure = readonly [measure: string, key: string | null, value: CsvValue];

/** What the report is about and what it counts, one number a row. */
function totalsTable({ repository, head, register, today, totals, findings, madeBy }: Analysis): Iterable<string> {
  const sorted = (measure: string, counts: Readonly<Record<string, number>>): Measure[] =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => [measure, key, count]);
  const { byOwnership, byStatus, byVendor, signatures } = totals;
  const rows: readonly Measure[] = [
    ['repository', null, repository.name],
    ['commit', null, head],
    ['commit_date', null, repository.headDate],
    ['register', null, register?.path ?? null],
    ['register_sha256', null, register?.sha256 ?? null],
    ['organisation', null, register?.organisation.name ?? null],
    ['judged_as_of', null, today],
    ['made_by_version', null, madeBy.version],
    ['git_version', null, madeBy.git],
    ['commits', null, repository.commits],
    ['shallow', null, repository.shallow],
    ['files', null, totals.files],
    ['lines', null, totals.lines],
    ['ai_lines', null, totals.ai],
    ['signed_lines', null, totals.signed],
    ...ownershipBreakdown(byOwnership).map(({ key, lines }): Measure => ['ownership', key, lines]),
    ...statusBreakdown(byStatus).map(({ key, lines }): Measure => ['status', key, lines]),
    ...sorted('vendor', byVendor),
    ...(signatures ? sorted('signatures', signatures) : []),
    ...Object.entries(severityCounts(findings)).map(([key, count]): Measure => ['findings', key, count]),
  ];
  const columns: Columns<Measure> = [
    ['measure', ([measure]) => measure],
    ['key', ([, key]) => key],
    ['value', ([, , value]) => value],
  ];
  return table(columns, rows);
}

import type { LicenceFileStatement } from '../analysis/licenceFileStatements';
import type { LicensedFile } from '../analysis/licensedFiles';
import type { Analysis } from '../analysis/model';
import type { SourceTree } from '../analysis/sourceTree';
import { CSV_TABLES } from '../report/csv/csvTables';
import { htmlReport } from '../report/html/htmlReport';
import { jsonChunks } from '../report/json/jsonReport';
import { jsonText } from '../report/json/jsonText';
import { markdownReport } from '../report/markdown/markdownReport';
import { sarifLog } from '../report/sarif/sarifLog';
import { spdxChunks } from '../report/spdx/spdxDocument';
import { spdx3Chunks } from '../report/spdx3/spdx3Document';
import { terminalReport } from '../report/terminal/terminalReport';
import { wantsColour } from './colour';
import { noticeReport } from './noticeReport';
import { reuseTomlReport } from './reuseTomlReport';
import { HOME, VERSION } from '../analysis/product';

/** What reports are made of. What a format doesn't need isn't read, and is empty. */
export interface ReportMaterial {
  readonly analysis: Analysis;
  readonly licensed: readonly LicensedFile[];
  readonly licenceFiles: readonly LicenceFileStatement[];
  readonly tree: SourceTree;
}

type Written = Iterable<string>;
type Writer = (material: ReportMaterial, colour: boolean) => Written | Promise<Written>;

export interface ReportFormat {
  /** It is made of this, too. */
  readonly needs?: 'licensed' | 'notice' | 'tree';
  /** To standard output. */
  readonly print: Writer;
  /** Under `--output`, by name; none for what is only printed. */
  readonly files: readonly (readonly [name: string, write: Writer])[];
}

const NARROWEST = 60;
const WIDEST = 140;
const UNKNOWN_WIDTH = 100;

const TOOL = { version: VERSION, home: HOME };

const inFile = (name: string, write: Writer, needs?: ReportFormat['needs']): ReportFormat => ({
  ...(needs && { needs }),
  print: write,
  files: [[name, write]],
});

/** The formats that a report can be written in, by the name that `--format` takes. */
export const REPORT_FORMATS: ReadonlyMap<string, ReportFormat> = new Map<string, ReportFormat>([
  [
    'terminal',
    {
      files: [],
      print: ({ analysis }, colour) => [
        terminalReport(analysis, {
          columns: Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns || UNKNOWN_WIDTH)),
          colour: colour && wantsColour(process.stdout),
        }),
        '\n',
      ],
    },
  ],
  ['html', inFile('provenance-report.html', ({ analysis }) => [htmlReport(analysis)])],
  ['md', inFile('provenance-report.md', ({ analysis }) => [markdownReport(analysis)])],
  [
    'csv',
    {
      print: ({ analysis }) => CSV_TABLES.files(analysis),
      files: Object.entries(CSV_TABLES).map(([name, tableOf]) => [
        `provenance-${name}.csv`,
        ({ analysis }) => tableOf(analysis),
      ]),
    },
  ],
  ['json', inFile('provenance-report.json', ({ analysis }) => jsonChunks(analysis))],
  [
    'sarif',
    inFile('provenance-report.sarif', ({ analysis }) => {
      const { findings, suppressed, unknowns, notes, head, repository } = analysis;
      const source = { findings, suppressed, unknowns, notes, revision: head, origin: repository.origin };
      return [`${jsonText(sarifLog({ ...source, baseline: null }, TOOL), 2)}\n`];
    }),
  ],
  ['spdx', inFile('provenance.spdx.json', ({ analysis, tree }) => spdxChunks(analysis, tree, TOOL), 'tree')],
  ['spdx3', inFile('provenance.spdx3.json', ({ analysis, tree }) => spdx3Chunks(analysis, tree, TOOL), 'tree')],
  [
    'cyclonedx',
    inFile(
      'provenance.cdx.json',
      async ({ analysis, tree }) => {
        // A library, which is read only where it is wanted.
        const { cycloneDxChunks } = await import('../report/cyclonedx/cycloneDxBom.js');
        return cycloneDxChunks(analysis, tree, TOOL);
      },
      'tree',
    ),
  ],
  ['reuse', inFile('REUSE.toml', ({ licensed }) => reuseTomlReport(licensed), 'licensed')],
  [
    'notice',
    inFile(
      'NOTICE',
      ({ analysis, licensed, licenceFiles }) => noticeReport([...licensed, ...licenceFiles], analysis),
      'notice',
    ),
  ],
]);

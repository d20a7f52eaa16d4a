import { HOME, VERSION } from '../../analysis/product';
import type { ReportMaterial, ReportNeed } from '../../analysis/reportMaterial';
import { CSV_TABLES } from '../csv/csvTables';
import { htmlReport } from '../html/htmlReport';
import { jsonChunks } from '../json/jsonReport';
import { jsonText } from '../json/jsonText';
import { markdownReport } from '../markdown/markdownReport';
import { noticeReport } from '../notice/noticeReport';
import { reuseTomlReport } from '../reuse/reuseTomlReport';
import { sarifLog } from '../sarif/sarifLog';
import { spdxChunks } from '../spdx/spdxDocument';
import { spdx3Chunks } from '../spdx3/spdx3Document';

type Written = Iterable<string>;
type Writer = (material: ReportMaterial) => Written | Promise<Written>;

/** A report as one file, or as several that belong together. */
export interface FileFormat {
  /** It is made of this, too. */
  readonly needs?: ReportNeed;
  /** All of it at once, as to standard output. */
  readonly print: Writer;
  /** By name. */
  readonly files: readonly (readonly [name: string, write: Writer])[];
}

const TOOL = { version: VERSION, home: HOME };

const inFile = (name: string, write: Writer, needs?: ReportNeed): FileFormat => ({
  ...(needs && { needs }),
  print: write,
  files: [[name, write]],
});

/** The formats that a report can be kept in, by the name that the command line has for them. */
export const FILE_FORMATS: ReadonlyMap<string, FileFormat> = new Map<string, FileFormat>([
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
        const { cycloneDxChunks } = await import('../cyclonedx/cycloneDxBom.js');
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

import type { LicensedFile } from '../analysis/licensedFiles';
import type { Analysis } from '../analysis/model';
import { htmlReport } from '../report/html/htmlReport';
import { jsonChunks } from '../report/json/jsonReport';
import { jsonText } from '../report/json/jsonText';
import { sarifLog } from '../report/sarif/sarifLog';
import { terminalReport } from '../report/terminal/terminalReport';
import { wantsColour } from './colour';
import { noticeReport } from './noticeReport';
import { reuseTomlReport } from './reuseTomlReport';
import { HOME, VERSION } from './version';

export interface ReportFormat {
  /** Under `--output`; null for what is only printed. */
  readonly file: string | null;
  /** It is made of these; else none are given. */
  readonly needsLicences?: boolean;
  readonly write: (analysis: Analysis, colour: boolean, files: readonly LicensedFile[]) => Iterable<string>;
}

const NARROWEST = 60;
const WIDEST = 140;
const UNKNOWN_WIDTH = 100;

/** The formats that a report can be written in, by the name that `--format` takes. */
export const REPORT_FORMATS: ReadonlyMap<string, ReportFormat> = new Map<string, ReportFormat>([
  [
    'terminal',
    {
      file: null,
      write: (analysis, colour) => [
        terminalReport(analysis, {
          columns: Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns || UNKNOWN_WIDTH)),
          colour: colour && wantsColour(process.stdout),
        }),
        '\n',
      ],
    },
  ],
  ['json', { file: 'provenance-report.json', write: (analysis) => jsonChunks(analysis) }],
  [
    'sarif',
    {
      file: 'provenance-report.sarif',
      write: ({ findings, suppressed, unknowns, notes, head, repository }) => {
        const source = { findings, suppressed, unknowns, notes, revision: head, origin: repository.origin };
        return [`${jsonText(sarifLog({ ...source, baseline: null }, { version: VERSION, home: HOME }), 2)}\n`];
      },
    },
  ],
  ['html', { file: 'provenance-report.html', write: (analysis) => [htmlReport(analysis)] }],
  ['reuse', { file: 'REUSE.toml', needsLicences: true, write: (_, __, files) => reuseTomlReport(files) }],
  ['notice', { file: 'NOTICE', needsLicences: true, write: (analysis, _, files) => noticeReport(files, analysis) }],
]);

import type { Analysis } from '../analysis/model';
import { htmlReport } from '../report/html/htmlReport';
import { jsonChunks } from '../report/json/jsonReport';
import { jsonText } from '../report/json/jsonText';
import { sarifLog } from '../report/sarif/sarifLog';
import { terminalReport } from '../report/terminal/terminalReport';
import { wantsColour } from './colour';
import { HOME, VERSION } from './version';

export interface ReportFormat {
  /** Under `--output`; null for what is only printed. */
  readonly file: string | null;
  readonly write: (analysis: Analysis, colour: boolean) => Iterable<string>;
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
]);

import { FILE_FORMATS, type FileFormat } from '../report/formats/fileFormats';
import type { ReportMaterial } from '../analysis/reportMaterial';
import { terminalReport } from '../report/terminal/terminalReport';
import { wantsColour } from './colour';

export interface ReportFormat extends Omit<FileFormat, 'print'> {
  /** To standard output. */
  readonly print: (material: ReportMaterial, colour: boolean) => Iterable<string> | Promise<Iterable<string>>;
}

const NARROWEST = 60;
const WIDEST = 140;
const UNKNOWN_WIDTH = 100;

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
  ...FILE_FORMATS,
]);

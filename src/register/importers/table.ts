import { message } from '../../wording/message';
import { cleanText } from './cleanText';
import { ExportError } from './exportError';
import type { CsvRow } from './csvRows';

/** A CSV table whose columns are found by their header, in any case of letters. */
export interface Table {
  /** As the header has them. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** -1 where there is none; of several, the first. */
  readonly at: (column: string) => number;
}

/** @throws ExportError where a required column is missing */
export function tableOf(rows: readonly CsvRow[], required: readonly string[]): Table {
  const [header, ...rest] = rows;
  const columns = (header?.cells ?? []).map(cleanText);
  const folded = columns.map((column) => column.toLowerCase());
  const at = (column: string): number => folded.indexOf(column.toLowerCase());
  const missing = required.find((column) => at(column) < 0);
  if (missing !== undefined) throw missingColumn(missing, columns);
  return { columns, rows: rest, at };
}

const MOST_NAMED = 12;

export function missingColumn(column: string, columns: readonly string[]): ExportError {
  const named = columns.slice(0, MOST_NAMED).join(', ') || '–';
  return new ExportError(message('import.missing-column', { column, columns: named }), 1);
}

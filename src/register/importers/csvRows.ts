import { CsvError, parse } from 'csv-parse/sync';
import type { MessageId } from '../../wording/english';
import { message } from '../../wording/message';
import { ExportError } from './exportError';
import { MOST_ROWS } from './parsedExport';

export interface CsvRow {
  /** 1-based, where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

const LONGEST_ROW = 2_000_000;

const DETAILS: Readonly<Record<string, MessageId>> = {
  CSV_QUOTE_NOT_CLOSED: 'import.csv.quote',
  CSV_MAX_RECORD_SIZE: 'import.csv.endless',
};

/**
 * The rows of a CSV text, the header first; empty lines are left out. Quotes within quoted cells count as text where the
 * exporter forgot to double them.
 * @throws ExportError where a quote is never closed, a row is endless, or there are too many
 */
export function csvRows(text: string, delimiter: ',' | ';' | '\t' = ','): CsvRow[] {
  // A quote that is never closed is told only at the text's end; its row begins behind the last whole one.
  let read = 0;
  try {
    const rows = parse(text, {
      delimiter,
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 1,
      on_record: (record: string[], { lines }) => {
        read = lines;
        return record;
      },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    if (rows.length > MOST_ROWS) throw new ExportError(message('import.too-many-rows', { most: MOST_ROWS }));
    return rows.map(({ record, info }) => ({ line: info.lines - lineBreaks(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ExportError(
      message('import.broken-csv', { detail: message(DETAILS[error.code] ?? 'import.csv.other') }),
      read + 1,
    );
  }
}

/** The parser counts the line that a row ends on. */
function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

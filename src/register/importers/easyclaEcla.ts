import { message } from '../../wording/message';
import { cleanText } from './cleanText';
import { csvRows } from './csvRows';
import { DroppedList } from './dropped';
import { nameCell } from './easycla';
import { exportDay } from './exportDay';
import type { ParsedExport } from './parsedExport';
import type { EmployeeRecord } from './records';
import { emailCell, loginCell, signerOf } from './signer';
import { tableOf } from './table';

/**
 * EasyCLA's acknowledgements by a company's employees: GitHub ID, LF_ID, Name, Email, Date Signed. The export is of one
 * company and doesn't name it. Those whom the company removed since are in it too, and nothing tells them apart.
 * @throws UserError where it isn't such a table
 */
export function parseEasyclaEcla(text: string, company: string): ParsedExport {
  const table = tableOf(csvRows(text), ['GitHub ID', 'Name', 'Email', 'Date Signed']);
  const dropped = new DroppedList();
  const records = table.rows.flatMap(({ line, cells }): EmployeeRecord[] => {
    const cell = (column: string): string => cleanText(cells[table.at(column)]);
    const account = cell('GitHub ID');
    // The column has the login, whatever its name says; some logins are digits, and so are account numbers.
    const isUnclear = /^\d+$/.test(account);
    const signer = signerOf({
      name: nameCell(cell('Name')),
      emails: [emailCell(cell('Email'))],
      github: isUnclear ? null : loginCell(account),
    });
    const from = exportDay(cell('Date Signed'));
    if (cells.length !== table.columns.length) dropped.row(line, message('import.wrong-columns'));
    else if (!signer) dropped.row(line, message('import.no-account-or-email'));
    else if (from === null) dropped.row(line, message('import.no-date', { field: 'Date Signed' }));
    else {
      if (isUnclear) dropped.part(line, 'GitHub ID', message('import.digits'));
      if (cell('LF_ID') !== '') dropped.field(line, 'LF_ID', message('import.no-place'));
      return [{ kind: 'employee', line, company, signer, from }];
    }
    return [];
  });
  return { records, dropped: dropped.list() };
}

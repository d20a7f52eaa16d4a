import { message } from '../../wording/message';
import { cleanText } from './cleanText';
import { csvRows } from './csvRows';
import { DroppedList } from './dropped';
import { flagCell, nameCell, standingOf } from './easycla';
import { exportDay } from './exportDay';
import type { ParsedExport } from './parsedExport';
import type { IndividualRecord } from './records';
import { emailCell, loginCell, signerOf } from './signer';
import { tableOf } from './table';

/**
 * EasyCLA's individual signatures: Name, GitHub Username, GitLab Username, LF_ID, Email, Signed Date, Approved, Signed.
 * @throws UserError where it isn't such a table
 */
export function parseEasyclaIcla(text: string): ParsedExport {
  const table = tableOf(csvRows(text), ['Name', 'GitHub Username', 'Email', 'Signed Date', 'Approved', 'Signed']);
  const dropped = new DroppedList();
  const records = table.rows.flatMap(({ line, cells }): IndividualRecord[] => {
    const cell = (column: string): string => cleanText(cells[table.at(column)]);
    if (cells.length !== table.columns.length) {
      dropped.row(line, message('import.wrong-columns'));
      return [];
    }
    const signer = signerOf({
      name: nameCell(cell('Name')),
      emails: [emailCell(cell('Email'))],
      github: loginCell(cell('GitHub Username')),
    });
    const status = standingOf(flagCell(cell('Signed')), flagCell(cell('Approved')));
    const signed = exportDay(cell('Signed Date'));
    if (!signer) dropped.row(line, message('import.no-account-or-email'));
    else if (status === null) dropped.row(line, message('import.no-flag'));
    else if (signed === null && status !== 'sent') {
      dropped.row(line, message('import.no-date', { field: 'Signed Date' }));
    } else {
      for (const column of ['GitLab Username', 'LF_ID']) {
        if (cell(column) !== '') dropped.field(line, column, message('import.no-place'));
      }
      const days = { signed: status === 'sent' ? null : signed, terminatedOn: null };
      return [{ kind: 'individual', line, signer, status, ...days, document: {}, repositories: null }];
    }
    return [];
  });
  return { records, dropped: dropped.list() };
}

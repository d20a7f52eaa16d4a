import { message } from '../../wording/message';
import { cleanText } from './cleanText';
import { csvRows } from './csvRows';
import { DroppedList } from './dropped';
import { flagCell, nameCell, standingOf } from './easycla';
import { exportDay } from './exportDay';
import type { ParsedExport } from './parsedExport';
import type { CorporateRecord, Listed, Signer } from './records';
import { emailCell, loginCell, signerOf } from './signer';
import { missingColumn } from './table';

/** By position, for two names repeat. The second pair isn't read: EasyCLA writes Approved into both. */
const COLUMNS = [
  'Company Name',
  'Signed',
  'Approved',
  'DomainApprovalList',
  'EmailApprovalList',
  'GitHubOrgApprovalList',
  'GitHubUsernameApprovalList',
  'Date Signed',
  'Approved',
  'Signed',
];

/**
 * EasyCLA's corporate signatures, each with the lists of whom the company approved.
 * @throws UserError where it isn't such a table
 */
export function parseEasyclaCcla(text: string): ParsedExport {
  const [header, ...rows] = csvRows(text);
  const columns = (header?.cells ?? []).map(cleanText);
  const missing = COLUMNS.find((column, at) => columns[at]?.toLowerCase() !== column.toLowerCase());
  if (missing !== undefined) throw missingColumn(missing, columns);
  const dropped = new DroppedList();
  const records = rows.flatMap(({ line, cells }): CorporateRecord[] => {
    const [name, signedFlag, approved, domains, emails, organisations, logins, date] = cells;
    const company = nameCell(name);
    const status = standingOf(flagCell(signedFlag), flagCell(approved));
    const signed = exportDay(date);
    if (cells.length !== COLUMNS.length) dropped.row(line, message('import.wrong-columns'));
    else if (company === '') dropped.row(line, message('import.no-company'));
    else if (status === null) dropped.row(line, message('import.no-flag'));
    else if (signed === null && status !== 'sent') {
      dropped.row(line, message('import.no-date', { field: 'Date Signed' }));
    } else {
      for (const organisation of listOf(organisations)) {
        dropped.part(line, 'GitHubOrgApprovalList', message('import.github-organisation', { organisation, company }));
      }
      const signer = (entry: string, field: string): Signer | null => {
        const [email, github] = field === 'EmailApprovalList' ? [emailCell(entry), null] : [null, loginCell(entry)];
        return signerOf({ emails: [email], github });
      };
      const listed = (cell: string | undefined, field: string): Listed[] =>
        listOf(cell).flatMap((entry) => {
          const found = signer(entry, field);
          if (found) return [{ line, signer: found, from: null, until: null }];
          dropped.part(line, field, message('import.unreadable-entry', { entry }));
          return [];
        });
      return [
        {
          ...{ kind: 'corporate', line, company, status, terminatedOn: null, document: {} },
          signed: status === 'sent' ? null : signed,
          domains: listOf(domains),
          listed: [...listed(emails, 'EmailApprovalList'), ...listed(logins, 'GitHubUsernameApprovalList')],
        },
      ];
    }
    return [];
  });
  return { records, dropped: dropped.list() };
}

function listOf(cell: string | undefined): string[] {
  return [...new Set((cell ?? '').split(',').map(cleanText))].filter((entry) => entry !== '');
}

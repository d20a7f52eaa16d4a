import { message } from '../../wording/message';
import { cleanText } from './cleanText';
import { csvRows } from './csvRows';
import { DroppedList } from './dropped';
import { exportDay } from './exportDay';
import type { ParsedExport } from './parsedExport';
import type { IndividualRecord } from './records';
import { emailCell, loginCell, signerOf } from './signer';
import { tableOf } from './table';

/** In the order of cla-assistant's settings.js, which writes the export. */
const OWN = [
  'User Name',
  'Repository Owner',
  'Repository Name',
  'CLA Title',
  'Gist URL',
  'Gist Version',
  'Signed At',
  'Revoked At',
  'Signed for Organization',
] as const;

const OF_NAME = /^(full[ _-]?)?name$/i;
const OF_EMAIL = /^e-?mail([ _-]?address)?$/i;

/**
 * cla-assistant's CSV, separated by semicolons: its own columns, then those that the project asked signers for. Of these, an
 * e-mail address and a full name are kept. Who signed before the project asked has only the first columns in their row.
 * @throws UserError where it isn't such a table
 */
export function parseClaAssistant(text: string): ParsedExport {
  const table = tableOf(csvRows(text, ';'), ['User Name', 'Signed At']);
  const dropped = new DroppedList();
  // Early versions have no revocation, and one spells the last column “Organisation”.
  const place = (column: string): number => Math.max(table.at(column), table.at(column.replace('z', 's')));
  // Further columns of these names would be the project's.
  const own = Math.max(...OWN.map(place)) + 1;
  const custom = table.columns.map((column, at) => ({ column, at })).slice(own);
  const records = table.rows.flatMap(({ line, cells }): IndividualRecord[] => {
    const cell = (column: (typeof OWN)[number]): string => cleanText(cells[place(column)]);
    const refuse = (reason: Parameters<typeof message>[0], args?: Record<string, string>): [] => {
      dropped.row(line, message(reason, args));
      return [];
    };
    if (cells.length > table.columns.length || cells.length < own) return refuse('import.wrong-columns');
    const of = (pattern: RegExp) => custom.filter(({ column }) => pattern.test(column)).map(({ at }) => cells[at]);
    const github = loginCell(cell('User Name'));
    if (github === null) return refuse('import.no-login');
    const signer = signerOf({ github, name: of(OF_NAME)[0], emails: of(OF_EMAIL).map(emailCell) })!;
    const signed = exportDay(cell('Signed At'));
    if (signed === null) return refuse('import.no-date', { field: 'Signed At' });
    const revoked = cell('Revoked At');
    const terminatedOn = exportDay(revoked);
    if (revoked !== '' && terminatedOn === null) return refuse('import.no-date', { field: 'Revoked At' });
    if (terminatedOn !== null && terminatedOn < signed) return refuse('import.revoked-first');
    for (const { column, at } of custom) {
      const value = cleanText(cells[at]);
      const kept = OF_NAME.test(column) || (OF_EMAIL.test(column) && emailCell(value) !== null);
      if (!kept && value !== '') dropped.field(line, column, message('import.no-place'));
    }
    if (cell('CLA Title') !== '') dropped.field(line, 'CLA Title', message('import.no-place'));
    // Whether the agreement is linked to a GitHub organisation; nothing about the signer's employer.
    const organisation = cell('Signed for Organization');
    if (!/^(true|false)?$/i.test(organisation)) {
      dropped.field(line, 'Signed for Organization', message('import.no-place'));
    }
    const [owner, repository] = [cell('Repository Owner'), cell('Repository Name')];
    const repositories = repositoriesOf(owner, repository, organisation.toLowerCase());
    if (repositories === undefined) return refuse('import.no-repository');
    if (repositories === null) dropped.field(line, 'scope', message('import.shared-gist'));
    const [uri, version] = [cell('Gist URL'), cell('Gist Version')];
    return [
      {
        ...{ kind: 'individual', line, signer, signed, terminatedOn },
        status: terminatedOn === null ? 'executed' : 'terminated',
        document: { ...(uri !== '' && { uri }), ...(version !== '' && { version }) },
        repositories,
      },
    ];
  });
  return { records, dropped: dropped.list() };
}

/**
 * One linked to an organisation holds for all its repositories; null for one that several repositories share, which names
 * none. Undefined where the cells are no names: what they mean is anyone's guess.
 */
function repositoriesOf(owner: string, name: string, ofOrganisation: string): string[] | null | undefined {
  if (owner === '' && name === '') return null;
  const isName = (text: string): boolean => /^[\w.-]+$/.test(text);
  if (!isName(owner)) return undefined;
  if (ofOrganisation === 'true' || (name === '' && ofOrganisation !== 'false')) return [`${owner}/*`];
  return isName(name) ? [`${owner}/${name}`] : undefined;
}

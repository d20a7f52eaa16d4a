import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { agreement } from '../agreementSchema';
import type { Agreement } from '../schema';
import { cleanText } from './cleanText';
import { placesOf } from './contractMap';
import type { ContractField, ContractMap } from './contractMap';
import { csvRows } from './csvRows';
import type { CsvRow } from './csvRows';
import { DroppedList } from './dropped';
import { exportDay } from './exportDay';
import type { ParsedExport } from './parsedExport';
import type { ContractRecord } from './records';
import { emailCell, loginCell, signerOf } from './signer';
import { tableOf } from './table';

/** DocuSign's states of an envelope that lead somewhere; what was declined or voided was never agreed. */
const STATUSES: ReadonlyMap<string, ContractRecord['status']> = new Map([
  ['completed', 'executed'],
  ['sent', 'sent'],
  ['delivered', 'sent'],
  ['signed', 'sent'],
  ['created', 'draft'],
  ['draft', 'draft'],
]);

const TYPES: ReadonlySet<string> = new Set(agreement.def.shape.type.options);

/**
 * An export of DocuSign or another contract system, a row for each agreement. Only a `completed` one counts as executed.
 * @throws UserError where the map names too little, or a column that isn't there
 */
export function parseContracts(text: string, map: ContractMap): ParsedExport {
  const table = tableOf(csvRows(text, map.delimiter ?? ','), []);
  const places = placesOf(map, table.columns);
  if (!places.has('status') || !places.has('signed')) throw new UserError(message('import.map-lacks-status'));
  if (!['company', 'email', 'github'].some((field) => places.has(field as ContractField))) {
    throw new UserError(message('import.map-lacks-party'));
  }
  if (!places.has('type') && map.type === undefined) throw new UserError(message('import.map-lacks-type'));
  const mapped = new Set(places.values());
  const dropped = new DroppedList();
  const records = table.rows.flatMap((row): ContractRecord[] => {
    if (row.cells.length !== table.columns.length) dropped.row(row.line, message('import.wrong-columns'));
    else {
      const record = contractOf(row, map, places, dropped);
      if (!record) return [];
      table.columns.forEach((column, at) => {
        if (!mapped.has(at) && cleanText(row.cells[at]) !== '')
          dropped.field(row.line, column, message('import.unmapped'));
      });
      return [record];
    }
    return [];
  });
  return { records, dropped: dropped.list() };
}

function contractOf(
  { line, cells }: CsvRow,
  map: ContractMap,
  places: ReadonlyMap<ContractField, number>,
  dropped: DroppedList,
): ContractRecord | null {
  const cell = (field: ContractField): string => cleanText(cells[places.get(field) ?? -1]);
  const refuse = (id: Parameters<typeof message>[0], args?: Record<string, string>): null => {
    dropped.row(line, message(id, args));
    return null;
  };
  const type = typeOf(cell('type'), map);
  if (type === null) return refuse('import.unknown-type', { type: cell('type') });
  const status = statusOf(cell('status'), map);
  if (status === null) return refuse('import.not-completed', { status: cell('status') });
  const days: Partial<Record<ContractField, string | null>> = {};
  for (const field of ['signed', 'effective', 'end', 'terminated'] as const) {
    days[field] = exportDay(cell(field), map.dates);
    if (days[field] === null && cell(field) !== '' && (field !== 'signed' || status === 'executed')) {
      return refuse('import.no-date', { field });
    }
  }
  const { signed = null, effective = null, end = null, terminated = null } = days;
  if (status === 'executed' && signed === null) return refuse('import.no-date', { field: 'signed' });
  const from = effective ?? signed;
  if (from !== null && [end, terminated].some((day) => day !== null && day < from)) return refuse('import.ends-first');
  const company = cell('company');
  const signer = signerOf({
    name: cell('name'),
    emails: [emailCell(cell('email'))],
    github: loginCell(cell('github')),
  });
  if (company !== '') {
    for (const field of ['name', 'email', 'github'] as const) {
      if (cell(field) !== '') dropped.field(line, field, message('import.signatory'));
    }
  } else if (!signer) return refuse('import.no-account-or-email');
  const law = cell('governing_law').toUpperCase();
  const isLaw = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(law);
  if (law !== '' && !isLaw) dropped.field(line, 'governing_law', message('import.no-jurisdiction'));
  const [uri, version] = [cell('uri'), cell('version')];
  return {
    ...{ kind: 'contract', line, type, effective, end },
    id: idOf(cell('id')),
    with: company === '' ? { signer: signer! } : { company },
    signed: status === 'executed' ? signed : null,
    status: status === 'executed' && terminated !== null ? 'terminated' : status,
    terminatedOn: status === 'executed' ? terminated : null,
    document: { ...(uri !== '' && { uri }), ...(version !== '' && { version }) },
    governingLaw: isLaw ? law : null,
  };
}

function typeOf(written: string, { types, type }: ContractMap): Agreement['type'] | null {
  const known = Object.entries(types ?? {}).find(([word]) => word.toLowerCase() === written.toLowerCase());
  if (known) return known[1];
  if (written === '') return type ?? null;
  const folded = written.toLowerCase();
  return TYPES.has(folded) ? (folded as Agreement['type']) : null;
}

function statusOf(written: string, { statuses }: ContractMap): ContractRecord['status'] | null {
  const known = Object.entries(statuses ?? {}).find(([word]) => word.toLowerCase() === written.toLowerCase());
  return STATUSES.get(known ? known[1] : written.toLowerCase()) ?? null;
}

/** A contract system's number as an id of the register: what ids can't have becomes a dash. */
function idOf(written: string): string | null {
  const id = written.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '');
  return id === '' ? null : id.slice(0, 80);
}

import { parse, YAMLError } from 'yaml';
import * as z from 'zod/mini';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { agreement } from '../agreementSchema';
import { missingColumn } from './table';

/** What a column of a contract system's export can be. */
export const CONTRACT_FIELDS = [
  'id',
  'type',
  'company',
  'name',
  'email',
  'github',
  'status',
  'signed',
  'effective',
  'end',
  'terminated',
  'uri',
  'version',
  'governing_law',
] as const;
export type ContractField = (typeof CONTRACT_FIELDS)[number];

const type = agreement.def.shape.type;
const columns = z.partialRecord(z.enum(CONTRACT_FIELDS), z.string());

const schema = z.strictObject({
  columns: z.optional(columns),
  /** What every agreement of the export is, where no column says. */
  type: z.optional(type),
  /** The export's words for a type. */
  types: z.optional(z.record(z.string(), type)),
  /** The export's words for a status. */
  statuses: z.optional(z.record(z.string(), z.enum(['completed', 'sent', 'draft']))),
  /** How `5/6/2024` is meant. */
  dates: z.optional(z.enum(['mdy', 'dmy'])),
  delimiter: z.optional(z.enum([',', ';', '\t'])),
});

/** How a contract system's export is read. */
export type ContractMap = z.infer<typeof schema>;

/**
 * A mapping file, YAML or JSON.
 * @throws UserError where it isn't one
 */
export function readContractMap(text: string): ContractMap {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof YAMLError) && !(error instanceof ReferenceError)) throw error;
    throw new UserError(message('import.broken-map', { detail: error.message.split('\n')[0]! }));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const detail = [issue?.path.join('.'), issue && 'keys' in issue ? issue.keys.join(', ') : issue?.message];
  throw new UserError(message('import.broken-map', { detail: detail.filter((part) => !!part).join(': ') }));
}

/**
 * `name=Header` options on top of a mapping.
 * @throws UserError for a field that there isn't
 */
export function withColumns(map: ContractMap, given: readonly string[]): ContractMap {
  const added = given.map((option): [ContractField, string] => {
    const [, field = '', header = ''] = /^([^=]*)=(.*)$/s.exec(option) ?? [];
    const known = CONTRACT_FIELDS.find((name) => name === field.trim());
    if (known === undefined || header === '') {
      throw new UserError(message('import.unknown-field', { option, fields: CONTRACT_FIELDS.join(', ') }));
    }
    return [known, header];
  });
  return { ...map, columns: { ...map.columns, ...Object.fromEntries(added) } };
}

/** Where each mapped field stands. @throws UserError where the export has no such column */
export function placesOf(map: ContractMap, columns: readonly string[]): ReadonlyMap<ContractField, number> {
  const folded = columns.map((column) => column.toLowerCase());
  return new Map(
    Object.entries(map.columns ?? {}).map(([field, header]): [ContractField, number] => {
      const at = folded.indexOf(header.trim().toLowerCase());
      if (at < 0) throw missingColumn(header, columns);
      return [field as ContractField, at];
    }),
  );
}

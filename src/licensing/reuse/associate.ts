import type { Annotation, LicensingInformation, NamedLicence } from './annotation';
import type { FileInformation } from './fileInformation';

/** A table that a file comes under, and the file that has it. */
export interface MatchedTable {
  /** From the root, like `lib/REUSE.toml`. */
  readonly source: string;
  readonly table: Annotation;
}

export interface SourcedLicence {
  readonly source: string;
  readonly licence: NamedLicence;
}

/** All that is said of a file, once it is settled who has the say. */
export interface Association {
  readonly licences: readonly SourcedLicence[];
  readonly copyrights: readonly string[];
  /** Those of snippets, which aren't the file's. */
  readonly snippetLicences: readonly SourcedLicence[];
  /** Whose word counts: tables' files, the outermost first, then what stands in the file or beside it. */
  readonly sources: readonly string[];
}

/** What stands in a file itself, or beside it, and where. */
export interface OwnInformation {
  readonly source: string;
  readonly information: FileInformation;
}

/** Whether a table takes the say from all that is closer to the file, so that the file need not be read. */
export const isOverridden = (tables: readonly MatchedTable[]): boolean =>
  tables.some(({ table }) => table.precedence === 'override');

/** Whether a table is heard whatever the file itself says. */
export const isTaken = (tables: readonly MatchedTable[]): boolean =>
  tables.some(({ table }) => table.precedence !== 'closest');

const sourced = (source: string, { licences }: LicensingInformation): SourcedLicence[] =>
  licences.map((licence) => ({ source, licence }));

/**
 * Settles what of all that is said applies (REUSE 3.3, "Order of precedence" and the key `precedence`): the outermost
 * `override` silences what is closer and every `closest`; `aggregate` always applies; `closest` fills in where the file
 * itself says nothing, for licences and for copyright separately.
 * @param tables one of each REUSE.toml that covers the file, the outermost first; dep5's counts as `aggregate`
 * @param own null where nothing stands in the file, or it wasn't read because a table overrides it
 */
export function associate(own: OwnInformation | null, tables: readonly MatchedTable[]): Association {
  const end = tables.findIndex(({ table }) => table.precedence === 'override');
  const reached = end === -1 ? tables : tables.slice(0, end + 1);
  const applied = reached.filter(({ table }) => table.precedence !== 'closest');
  const heard = end === -1 ? own : null;
  const ownLicences = heard ? sourced(heard.source, heard.information) : [];
  const ownCopyrights = heard?.information.copyrights ?? [];
  const closest = end === -1 ? reached.filter(({ table }) => table.precedence === 'closest') : [];
  const fallback = (key: keyof LicensingInformation): MatchedTable[] =>
    closest.filter(({ table }) => table[key].length > 0).slice(-1);
  const moreLicences = ownLicences.length > 0 ? [] : fallback('licences');
  const moreCopyrights = ownCopyrights.length > 0 ? [] : fallback('copyrights');
  const speaking = new Set([...applied, ...moreLicences, ...moreCopyrights]);
  return {
    sources: [
      ...tables.filter((table) => speaking.has(table)).map(({ source }) => source),
      ...(heard ? [heard.source] : []),
    ],
    licences: [...ownLicences, ...[...applied, ...moreLicences].flatMap(({ source, table }) => sourced(source, table))],
    copyrights: [
      ...new Set([...ownCopyrights, ...[...applied, ...moreCopyrights].flatMap(({ table }) => table.copyrights)]),
    ],
    snippetLicences: heard
      ? heard.information.snippetLicences.map((licence) => ({ source: heard.source, licence }))
      : [],
  };
}

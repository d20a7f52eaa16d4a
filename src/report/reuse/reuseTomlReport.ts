import type { LicensedFile } from '../../analysis/licensedFiles';
import { reuseTomlText, tomlString, type WrittenTable } from '../../licensing/reuse/reuseTomlText';
import { counted } from '../../wording/counted';
import { formatCount } from '../../wording/formatCount';
import { message, type Message } from '../../wording/message';
import { english } from '../../wording/render';

/** Of each thing that isn't known; the rest is counted. */
const MOST_LISTED = 500;

/** A REUSE.toml for the root: what is known of files that don't say it themselves. What isn't known is left out. */
export function reuseTomlReport(files: readonly LicensedFile[]): Iterable<string> {
  return reuseTomlText(commentOf(files), tablesOf(files));
}

/** By their first path, so that equal input gives equal bytes. */
function tablesOf(files: readonly LicensedFile[]): WrittenTable[] {
  const tables = new Map<string, WrittenTable & { readonly paths: string[] }>();
  for (const file of files) {
    const said = saidOf(file);
    if (said.licences.length + said.copyrights.length === 0 || !canBeWritten(file)) continue;
    const key = JSON.stringify(said);
    const table = tables.get(key);
    if (table) table.paths.push(file.path);
    else tables.set(key, { ...said, paths: [file.path] });
  }
  return [...tables.values()];
}

function saidOf({ licence, copyrights, ownLicence, ownCopyright, isTaken }: LicensedFile): Omit<WrittenTable, 'paths'> {
  return {
    precedence: isTaken ? 'override' : 'closest',
    licences: licence === null || (ownLicence && !isTaken) ? [] : [licence],
    copyrights: ownCopyright && !isTaken ? [] : copyrights,
  };
}

/** A path that isn't UTF-8 can be shown, not written; only a tree that was made to deceive has one with `..`. */
const canBeWritten = ({ path }: LicensedFile): boolean => !/\ufffd|(?:^|\/)\.\.(?:\/|$)/.test(path);

function commentOf(files: readonly LicensedFile[]): string[] {
  const unwritten = files.filter((file) => !canBeWritten(file));
  return [
    english(message('reuse-toml.about')),
    ...listed(
      message('reuse-toml.no-licence'),
      files.filter(({ licence }) => licence === null),
    ),
    ...listed(
      message('reuse-toml.no-copyright'),
      files.filter(({ copyrights }) => copyrights.length === 0),
    ),
    ...listed(message('reuse-toml.unwritten'), unwritten),
  ];
}

function listed(told: Message, files: readonly LicensedFile[]): string[] {
  if (files.length === 0) return [];
  const more = files.length - MOST_LISTED;
  return [
    '',
    english(message('reuse.reasons', { told, count: formatCount(files.length) })),
    ...files.slice(0, MOST_LISTED).map(({ path }) => `  ${tomlString(path).slice(1, -1)}`),
    ...(more > 0 ? [english(message('reuse-toml.more', { files: counted('files', more) }))] : []),
  ];
}

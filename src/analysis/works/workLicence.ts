import path from 'node:path';
import { isLicenceFile } from '../../licensing/licenceFileName';
import { manifestLicences } from '../../licensing/manifestLicences';
import type { FileScanner } from '../../licensing/scanFile';
import { folderEntries } from './folderEntries';
import type { FoundWork } from './foundWork';
import { readPlainFile } from './plainFile';

/** SPDX's word for it. */
const NO_LICENCE = 'NOASSERTION';

/** Bytes: the longest licence has a tenth of it. */
const MOST_BYTES = 500_000;
const MOST_FILES = 4;

/** SPDX expression of a work: what its description says, else what the texts at its top are of. */
export function workLicence({ ecosystem, licences, folder, only }: FoundWork, scan: FileScanner): string {
  const stated = [...new Set(licences.flatMap(expressionsIn))];
  // Of several that npm and Composer list one may be chosen; elsewhere nobody says so.
  if (stated.length > 0) return joined(stated, ecosystem === 'npm' || ecosystem === 'composer' ? ' OR ' : ' AND ');
  return (only ? null : textsIn(folder, scan)) ?? NO_LICENCE;
}

function textsIn(folder: string, scan: FileScanner): string | null {
  const names = folderEntries(folder).filter((entry) => entry.isFile() && isText(entry.name));
  const found = names.slice(0, MOST_FILES).flatMap(({ name }) => {
    const bytes = readPlainFile(path.join(folder, name), MOST_BYTES);
    const scanned = bytes ? scan(name, bytes) : 'binary';
    return scanned === 'binary' ? [] : (scanned.licence.expression ?? []);
  });
  return found.length > 0 ? joined([...new Set(found)], ' AND ') : null;
}

/** Not a list of what others' parts are under. */
const isText = (name: string): boolean => isLicenceFile(name) && /^(?:un)?licen[cs]e|^copying/i.test(name);

function expressionsIn(licence: string): string[] {
  return manifestLicences('package.json', JSON.stringify({ license: licence })).map(({ id }) => id);
}

function joined(expressions: readonly string[], by: ' AND ' | ' OR '): string {
  if (expressions.length === 1) return expressions[0]!;
  return expressions.map((one) => (/ (?:AND|OR) /.test(one) ? `(${one})` : one)).join(by);
}

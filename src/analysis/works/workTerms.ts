import path from 'node:path';
import { isLicenceFile } from '../../licensing/licenceFileName';
import { manifestLicences } from '../../licensing/manifestLicences';
import type { FileScanner, ScannedFile } from '../../licensing/scanFile';
import { folderEntries } from './folderEntries';
import type { FoundWork } from './foundWork';
import { readPlainFile } from './plainFile';

/** SPDX's word for it. */
const NO_LICENCE = 'NOASSERTION';

/** Bytes: the longest licence has a tenth of it. */
const MOST_BYTES = 500_000;
const MOST_FILES = 4;
const MOST_HOLDERS = 5;
/** Who holds the copyright of a licence's own text; and who could be anybody. */
const OF_A_TEXT =
  /^(?:Free Software Foundation(?:, Inc\.?)?|The Perl Foundation|Sam Hocevar|(?:the |other )?contributors)$/i;

/** What is said of a work as a whole. */
export interface WorkTerms {
  /** SPDX expression: what its description says, else what the texts at its top are of. */
  readonly licence: string;
  /** Whose copyright those texts state. */
  readonly holders: readonly string[];
}

export function workTerms({ ecosystem, licences, folder, only }: FoundWork, scan: FileScanner): WorkTerms {
  const stated = [...new Set(licences.flatMap(expressionsIn))];
  // The texts of a folder that several works share are none's.
  const texts = only ? [] : textsIn(folder, scan);
  const inTexts = [...new Set(texts.flatMap(({ licence }) => licence.expression ?? []))];
  const holders = new Set(texts.flatMap(holdersIn));
  // Of several that npm and Composer list one may be chosen; elsewhere nobody says so.
  const by = stated.length > 0 && (ecosystem === 'npm' || ecosystem === 'composer') ? ' OR ' : ' AND ';
  const all = stated.length > 0 ? stated : inTexts;
  return { licence: all.length > 0 ? joined(all, by) : NO_LICENCE, holders: [...holders].slice(0, MOST_HOLDERS) };
}

function textsIn(folder: string, scan: FileScanner): ScannedFile[] {
  const names = folderEntries(folder).filter((entry) => entry.isFile() && isText(entry.name));
  return names.slice(0, MOST_FILES).flatMap(({ name }) => {
    const bytes = readPlainFile(path.join(folder, name), MOST_BYTES);
    const scanned = bytes ? scan(name, bytes) : 'binary';
    return scanned === 'binary' ? [] : scanned;
  });
}

function holdersIn({ copyrights }: ScannedFile): string[] {
  return copyrights.flatMap((statement) => statement.holders).filter((holder) => !OF_A_TEXT.test(holder));
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

import { copyrightStatements } from '../copyrightStatements';
import { decodeText } from '../decodeText';
import { inLines } from '../lineRanges';
import { proseOf } from '../readProse';
import { spdxTags, type TagValue } from '../spdxTags';
import type { LicensingInformation, NamedLicence } from './annotation';
import { hasPrefix } from './copyrightNotice';
import { namedLicence } from './namedLicence';

/** What stands in a file. */
export interface FileInformation extends LicensingInformation {
  /** Of snippets: used in the project, but not the file's. */
  readonly snippetLicences: readonly NamedLicence[];
}

const NOTHING: FileInformation = { licences: [], copyrights: [], snippetLicences: [] };

/** A name that is read as prose, whatever the file is that it stands beside. */
const AS_PROSE = 'sidecar.txt';

/**
 * The licensing information in a file, by REUSE 3.3: tags, and copyright notices, in its comments. Licences that it
 * states in words are none. A binary file has nothing.
 */
export function fileInformation(path: string, bytes: Buffer): FileInformation {
  const decoded = decodeText(bytes);
  if (!decoded) return NOTHING;
  const prose = proseOf(path, decoded.text);
  if (prose.length === 0) return NOTHING;
  const { licences, snippets } = spdxTags(prose);
  const inSnippet = inLines(snippets.map(({ from, to }) => ({ from, to: to ?? Infinity })));
  const notices = copyrightStatements(prose).filter(
    ({ line, holders, text }) => holders.length > 0 && hasPrefix(text) && !inSnippet(line),
  );
  return {
    licences: named(licences),
    copyrights: notices.map(({ text }) => text),
    snippetLicences: named(snippets.flatMap((snippet) => snippet.licences)),
  };
}

/** The same of a `.license` file, which is text without any other language's comments. */
export const sidecarInformation = (bytes: Buffer): FileInformation => fileInformation(AS_PROSE, bytes);

const named = (tags: readonly TagValue[]): NamedLicence[] => tags.map(({ value, line }) => namedLicence(value, line));

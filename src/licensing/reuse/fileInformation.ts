import { copyrightStatements } from '../copyrightStatements';
import { decodeText } from '../decodeText';
import { inLines } from '../lineRanges';
import type { CommentSyntax } from '../commentSyntax';
import type { Prose } from '../prose';
import { proseOf } from '../readProse';
import { spdxTags, type TagValue } from '../spdxTags';
import { wholeProse } from '../wholeProse';
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
 * The licensing information in a file, by REUSE 3.3: tags, and copyright notices, in its comments. Where those have none,
 * lines outside of them that begin with a tag count for as much, as the REUSE tool has it: a script's only tag may stand in
 * the text that it writes. Licences that a file states in words are none. A binary file has nothing.
 */
export function fileInformation(path: string, bytes: Buffer): FileInformation {
  const decoded = decodeText(bytes);
  if (!decoded) return NOTHING;
  const inComments = informationIn(proseOf(path, decoded.text));
  const { licences, copyrights } = inComments;
  if ((licences.length > 0 && copyrights.length > 0) || !decoded.text.includes('SPDX-')) return inComments;
  const anywhere = informationIn(wholeProse(decoded.text, NO_MARKS, Infinity));
  // Beside no tag, a sentence about copyright may be anything.
  const notices =
    licences.length === 0 && anywhere.licences.length > 0 ? anywhere.copyrights : tagged(anywhere.copyrights);
  return {
    ...inComments,
    licences: licences.length > 0 ? licences : anywhere.licences,
    copyrights: copyrights.length > 0 ? copyrights : notices,
  };
}

const tagged = (notices: readonly string[]): string[] => notices.filter((text) => text.startsWith('SPDX-'));

/** A text without a language's comments. */
const NO_MARKS = { line: [], block: [], skips: [], prefers: 'line' } as const satisfies CommentSyntax;

function informationIn(prose: readonly Prose[]): FileInformation {
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

import { licenceTerms } from '../../licensing/expressionText';
import type { LicenceFacts } from '../../licensing/licenceFacts';
import { isLicenceFile, textIdOf } from '../../licensing/licenceFileName';
import { currentTerm, isWithin, rangeOf } from '../../licensing/licenceRange';
import { parseExpression, type LicenceTerm } from '../../licensing/spdxExpression';

/** Which licence texts a tree has, and for which of its files. */
export interface LicenceTexts {
  /** `unknown`: a file that holds a licence's text has one that isn't known. */
  readonly has: (path: string, term: LicenceTerm) => 'yes' | 'no' | 'unknown';
  readonly hasException: (id: string) => boolean;
  /** Whether there is a folder LICENSES, which is to have the text of each exception, too. */
  readonly hasFolder: boolean;
}

interface FolderTexts {
  readonly terms: LicenceTerm[];
  hasOther: boolean;
}

/**
 * Texts in files of a `LICENSES` folder by their names (REUSE 3.3, "License files"), and in files like LICENSE and COPYING
 * by what was read there: these are for the files in and below their folder.
 * @param files all paths, with what they say where they were read
 */
export function createLicenceTexts(files: Iterable<readonly [path: string, facts: LicenceFacts | null]>): LicenceTexts {
  const byFolder = new Map<string, FolderTexts>();
  const exceptions = new Set<string>();
  let hasFolder = false;
  const at = (folder: string): FolderTexts => {
    let texts = byFolder.get(folder);
    if (!texts) byFolder.set(folder, (texts = { terms: [], hasOther: false }));
    return texts;
  };
  for (const [path, facts] of files) {
    const id = textIdOf(path);
    if (id !== null) {
      hasFolder = true;
      exceptions.add(id.toLowerCase());
      at(folderOf(path.slice(0, path.lastIndexOf('/')))).terms.push(...termsOf(id));
    } else if (facts && isLicenceFile(path) && !path.endsWith('.license')) {
      const texts = facts.licences.filter(({ kind }) => kind === 'text').flatMap((one) => termsOf(one.id));
      const folder = at(folderOf(path));
      folder.terms.push(...texts);
      if (texts.length === 0) folder.hasOther = true;
    }
  }
  return {
    hasFolder,
    hasException: (id) => exceptions.has(id.toLowerCase()),
    has: (path, term) => {
      let isOpen = false;
      for (const folder of foldersAbove(path)) {
        const texts = byFolder.get(folder);
        if (texts?.terms.some((text) => isTextOf(text, term))) return 'yes';
        isOpen ||= texts?.hasOther ?? false;
      }
      return isOpen ? 'unknown' : 'no';
    },
  };
}

/** The root is empty. */
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function* foldersAbove(path: string): Generator<string> {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) yield folder;
  yield '';
}

function termsOf(id: string): readonly LicenceTerm[] {
  const parsed = parseExpression(id);
  return parsed.kind === 'parsed' ? licenceTerms(parsed.expression) : [];
}

/** A text is of one version, whoever lets one choose a later one. */
function isTextOf(text: LicenceTerm, term: LicenceTerm): boolean {
  const range = rangeOf(currentTerm(text));
  return isWithin({ ...range, to: range.from }, rangeOf(currentTerm(term)));
}

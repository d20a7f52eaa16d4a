import { licenceTerms } from '../../licensing/expressionText';
import { isLicenceFile } from '../../licensing/licenceFileName';
import { currentTerm } from '../../licensing/licenceRange';
import type { LicenceTerm } from '../../licensing/spdxExpression';
import type { EntryPlace } from '../../register/readResult';
import { counted } from '../../wording/counted';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import type { FileStatement, LicenceFile } from './licenceFile';
import { licenceFinding, placeOf } from './licenceFinding';
import type { LicenceTexts } from './licenceTexts';

/** Whether the licence that a file states has to have its text along. */
export function needsText({ path, facts }: LicenceFile): boolean {
  return !facts?.generated && !isLicenceFile(path);
}

interface Missing {
  files: number;
  /** By path. */
  first: { readonly path: string; readonly statement: FileStatement; readonly policy: EntryPlace | null };
}

/** Adds up files that name a licence of which the tree has no text where a reader looks for it. */
export class MissingTexts {
  private readonly missing = new Map<string, Missing>();

  constructor(private readonly texts: LicenceTexts) {}

  /** @param statements the file's own, and those of snippets in it */
  add(file: LicenceFile, statements: readonly FileStatement[], policy: EntryPlace | null): void {
    const { path } = file;
    const lacking = new Map<string, FileStatement>();
    for (const statement of statements)
      for (const term of licenceTerms(statement.expression))
        for (const id of this.lacking(file, statement, term)) if (!lacking.has(id)) lacking.set(id, statement);
    for (const [id, statement] of lacking) {
      const first = { path, statement, policy };
      const known = this.missing.get(id);
      if (!known) this.missing.set(id, { files: 1, first });
      else {
        known.files++;
        if (path < known.first.path) known.first = first;
      }
    }
  }

  findings(): Finding[] {
    return [...this.missing].map(([id, { files, first }]) =>
      licenceFinding({
        ...{ id: 'licence/text-missing', path: first.path, at: placeOf(first.statement), subject: id },
        message: message('finding.licence.text-missing', { licence: id, files: counted('files', files) }),
        evidence: [first.policy],
      }),
    );
  }

  /** The ids of what a term needs and the tree has not. */
  private lacking({ path, facts }: LicenceFile, statement: FileStatement, written: LicenceTerm): string[] {
    const term = currentTerm(written);
    const { id, exception, standing } = term;
    const lacking: string[] = [];
    // What words leave open, and what nobody knows the text of, can't be looked for.
    const isOpen = statement.isWorded && standing === 'reference';
    const isThere = facts?.licences.some((one) => one.kind === 'text' && one.id === id) ?? false;
    if (!isOpen && !isThere && this.texts.has(path, term) === 'no') lacking.push(id);
    if (exception && this.texts.hasFolder && !this.texts.hasException(exception.id)) lacking.push(exception.id);
    return lacking;
  }
}

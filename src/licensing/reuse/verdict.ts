import type { LicenceTerm } from '../spdxExpression';
import { licenceTerms } from '../expressionText';
import type { Standing } from '../spdxLists';
import type { AnnotationsProblem } from './annotation';
import type { AnnotationFileProblem } from './annotationFiles';
import type { Association, SourcedLicence } from './associate';
import { licenceFileOf } from './licenceFile';

/** Why a project isn't REUSE compliant, in the order in which they are told. */
export const REASON_KINDS = [
  'bad-reuse-toml',
  'bad-dep5',
  'dep5-and-reuse-toml',
  'unreadable',
  'invalid-expression',
  'no-licence',
  'no-copyright',
  'missing-licence',
  'unused-licence',
  'bad-licence',
  'deprecated-licence',
  'licence-without-extension',
  'licence-not-text',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** The file that it is about; of a licence, one that names it, or its text in LICENSES/. */
  readonly path?: string;
  /** An SPDX identifier; of `invalid-expression` what is written there. */
  readonly licence?: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  /** Of `bad-reuse-toml` and `bad-dep5`: what is wrong there. */
  readonly problem?: AnnotationsProblem<AnnotationFileProblem>;
}

export interface ReuseVerdict {
  readonly compliant: boolean;
  /** Covered files: those that have to have licensing information. */
  readonly files: number;
  readonly withLicence: number;
  readonly withCopyright: number;
  /** Identifiers of licences and exceptions in use, in order. */
  readonly licences: readonly string[];
  /** By kind, then by path and licence. */
  readonly reasons: readonly Reason[];
}

interface Use {
  readonly standing: Standing;
  /** Where it is named first. */
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** What a term needs the texts of. REUSE has no exceptions but those of the SPDX list. */
function idsOf({ id, standing, exception }: LicenceTerm): (readonly [string, Standing])[] {
  if (!exception) return [[id, standing]];
  const ofException = exception.standing === 'reference' ? 'unlisted' : exception.standing;
  return [
    [id, standing],
    [exception.id, ofException],
  ];
}

/** Adds up, file by file, what makes a project REUSE 3.3 compliant or not. */
export class VerdictTally {
  private readonly reasons: Reason[] = [];
  private readonly used = new Map<string, Use>();
  private readonly texts = new Map<string, { readonly path: string; readonly standing: Standing }>();
  /** Folders of files that speak for others and can't be read, with a slash at the end. */
  private readonly unheard: string[] = [];
  private readonly invalid = new Set<string>();
  private files = 0;
  private withLicence = 0;
  private withCopyright = 0;

  /** A file of LICENSES/. */
  addLicenceText(path: string, isText: boolean): void {
    const { id, standing, hasExtension } = licenceFileOf(path);
    this.texts.set(id, { path, standing });
    if (standing === 'unlisted') this.reasons.push({ kind: 'bad-licence', path, licence: id });
    else if (!hasExtension) this.reasons.push({ kind: 'licence-without-extension', path, licence: id });
    if (!isText) this.reasons.push({ kind: 'licence-not-text', path, licence: id });
  }

  /** A REUSE.toml or .reuse/dep5 with errors, so that what it says of other files isn't known. */
  addBroken(
    kind: 'bad-reuse-toml' | 'bad-dep5',
    path: string,
    problems: readonly AnnotationsProblem<AnnotationFileProblem>[],
  ): void {
    this.unheard.push(kind === 'bad-dep5' ? '' : path.slice(0, path.lastIndexOf('/') + 1));
    for (const problem of problems) {
      const { line, column } = problem;
      this.reasons.push({ kind, path, line, column, problem });
    }
  }

  /** The specification has a project use one of the two. */
  addConflict(path: string): void {
    this.reasons.push({ kind: 'dep5-and-reuse-toml', path });
  }

  /** A covered file of which nobody can say. */
  addUnreadable(path: string): void {
    this.files += 1;
    this.reasons.push({ kind: 'unreadable', path });
  }

  /** A covered file with all that is said of it. */
  addFile(path: string, { licences, copyrights, snippetLicences }: Association): void {
    this.files += 1;
    for (const one of [...licences, ...snippetLicences]) this.use(one);
    const isLicensed = licences.some(({ licence }) => licence.expression !== null);
    if (isLicensed) this.withLicence += 1;
    if (copyrights.length > 0) this.withCopyright += 1;
    if (this.unheard.some((folder) => path.startsWith(folder))) return;
    // One that can't be read is told as such.
    if (licences.length === 0) this.reasons.push({ kind: 'no-licence', path });
    if (copyrights.length === 0) this.reasons.push({ kind: 'no-copyright', path });
  }

  private use({ source, licence: { text, expression, line, column } }: SourcedLicence): void {
    const place = { path: source, line, ...(column !== undefined && { column }) };
    if (!expression) {
      const key = JSON.stringify([source, line, text]);
      if (!this.invalid.has(key)) this.reasons.push({ kind: 'invalid-expression', licence: text, ...place });
      this.invalid.add(key);
      return;
    }
    for (const [id, standing] of licenceTerms(expression).flatMap(idsOf))
      if (!this.used.has(id)) this.used.set(id, { standing, ...place });
  }

  private ofLicences(): Reason[] {
    const reasons: Reason[] = [];
    for (const [id, { standing, ...place }] of this.used) {
      // An id that no list has can't have a text, but under another name.
      if (standing === 'unlisted') reasons.push({ kind: 'bad-licence', licence: id, ...place });
      else if (!this.hasText(id)) reasons.push({ kind: 'missing-licence', licence: id, ...place });
      if (standing === 'deprecated') reasons.push({ kind: 'deprecated-licence', licence: id, ...place });
    }
    for (const [id, { path, standing }] of this.texts) {
      const isUsed = this.used.has(id) || (id.endsWith('+') && this.used.has(id.slice(0, -1)));
      if (standing === 'deprecated' && !isUsed) reasons.push({ kind: 'deprecated-licence', licence: id, path });
      // Which ones a file that can't be read names isn't known.
      if (!isUsed && standing !== 'unlisted' && this.unheard.length === 0)
        reasons.push({ kind: 'unused-licence', licence: id, path });
    }
    return reasons;
  }

  /** Some deprecated identifiers end with a plus, as in `GPL-2.0+`; `DocumentRef-x:LicenseRef-y` is another project's. */
  private hasText(id: string): boolean {
    return this.texts.has(id) || this.texts.has(`${id}+`) || id.includes(':');
  }

  finish(): ReuseVerdict {
    const reasons = [...this.reasons, ...this.ofLicences()].sort(
      (a, b) =>
        REASON_KINDS.indexOf(a.kind) - REASON_KINDS.indexOf(b.kind) ||
        compare(a.path ?? '', b.path ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compare(a.licence ?? '', b.licence ?? ''),
    );
    return {
      compliant: reasons.length === 0,
      files: this.files,
      withLicence: this.withLicence,
      withCopyright: this.withCopyright,
      licences: [...this.used.keys()].sort(compare),
      reasons,
    };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { areApart } from './licencesApart';
import { copyrightStatements, type CopyrightStatement } from './copyrightStatements';
import { decodeText } from './decodeText';
import { expressionText, licenceTerms } from './expressionText';
import { fileExpression, type FileExpression } from './fileExpression';
import { fileSyntax } from './fileSyntax';
import { generatedFile, type GeneratedFile } from './generatedFile';
import { isLicenceFile } from './licenceFileName';
import { inLines } from './lineRanges';
import type { StatedLicence } from './licencesIn';
import { proprietaryNotice, type ProprietaryNotice } from './proprietaryNotice';
import { pageParts } from './pageParts';
import type { Prose } from './prose';
import { proseOf, tellingProse } from './readProse';
import { remembering } from './remembering';
import { repairExpression } from './repairExpression';
import { withoutIgnored } from './reuseIgnored';
import { moduleLicences } from './moduleLicences';
import { parseExpression } from './spdxExpression';
import { spdxTags, type TagValue } from './spdxTags';
import { createStatedReader } from './statedLicences';
import type { TextChange } from './textChanges';
import type { TextIndex } from './textIndex';
import { isPageFile, visibleText } from './visibleText';

/** A licence that a file names: by a tag, or in words. */
export interface FoundLicence {
  /** An SPDX expression; of a tag that can't be read, what it says. */
  readonly id: string;
  /** 1-based. */
  readonly line: number;
  /** Where a tag begins, 1-based, in UTF-16 units. */
  readonly column?: number;
  readonly kind: 'tag' | StatedLicence['kind'];
  /** 0 to 1; of a tag 0.5 where the SPDX list has no such id, 0 where it can't be read. */
  readonly confidence: number;
  /** Of a text that isn't quite the licence's. */
  readonly changed?: TextChange;
  /** What to write in the place of such a tag, or of one with a deprecated id. */
  readonly proposals?: readonly string[];
}

export interface ScannedFile {
  readonly licence: FileExpression;
  /** Its licences are joined by nothing, but hold all at once: see licencesApart.ts. */
  readonly apart?: true;
  readonly licences: readonly FoundLicence[];
  /** The tags of snippets, which aren't the file's. */
  readonly snippets: readonly FoundLicence[];
  readonly copyrights: readonly CopyrightStatement[];
  readonly proprietary: ProprietaryNotice | null;
  readonly generated: GeneratedFile | null;
  readonly header: { readonly present: boolean; readonly style: 'spdx' | 'text' | 'notice' | null };
  /** Where it can say of itself what it is: in comments, as prose, or nowhere. */
  readonly speaks: 'comments' | 'prose' | 'nowhere';
}

/** A header stands within the first lines. */
const HEADER_LINES = 60;

/** Reads files of any kind, one after the other. */
export type FileScanner = (path: string, bytes: Buffer) => ScannedFile | 'binary';

export function createFileScanner(index: TextIndex): FileScanner {
  const statedIn = createStatedReader(index);
  const readTag = remembering(readTagValue);

  return (path, bytes) => {
    const decoded = decodeText(bytes);
    if (!decoded) return 'binary';
    const all = once(() => proseOf(path, decoded.text));
    // What is there for a licence has licences without a word that tells.
    const { prose, first } = isLicenceFile(path) ? { prose: all(), first: all() } : tellingProse(path, decoded.text);
    const { licences: values, snippets } = spdxTags(prose);
    const columnOf = tagColumns(decoded.text);
    const ofSnippets = snippets.flatMap((snippet) => snippet.licences);
    const read = new Map<TagValue, FoundLicence>();
    for (const tag of [...values, ...ofSnippets].sort((a, b) => a.line - b.line)) {
      const column = columnOf(tag.line);
      read.set(tag, { ...readTag(tag.value), line: tag.line, ...(column > 0 && { column }), kind: 'tag' });
    }
    const tagsOf = (some: readonly TagValue[]): FoundLicence[] => some.map((tag) => read.get(tag)!);
    const tags = tagsOf(values);
    const inSnippet = inLines(snippets.map(({ from, to }) => ({ from, to: to ?? Infinity })));
    const inTag = inLines(values.map(({ line, lastLine }) => ({ from: line, to: lastLine })));
    const visible = visibleText(path, decoded.text, first.length > 0);
    const telling = [...withoutIgnored(visible.isWhole ? [] : prose), ...withoutIgnored(visible.prose)];
    const inWords = statedIn(
      path,
      decoded.text,
      withoutLines(telling, (line) => inTag(line) || inSnippet(line)),
    );
    const ofModule = moduleLicences(path, decoded.text, prose).map((one): StatedLicence => {
      return { ...one, lastLine: one.line, kind: 'module', confidence: OF_MODULE, joined: null };
    });
    const stated = inWords.flat();
    const licences = [
      ...tags,
      ...[...stated, ...ofModule].map(({ id, line, kind, confidence, changed }) => {
        return { id, line, kind, confidence, ...(changed && { changed }) };
      }),
    ];
    const isInPart = inLines(stated.length > 0 && isPageFile(path, decoded.text) ? pageParts(decoded.text) : []);
    const licence = fileExpression(
      tags.map(({ id, confidence }) => ({ id: confidence > 0 ? id : null })),
      [...inWords, ofModule],
      ({ line }) => isInPart(line),
    );
    return {
      licence,
      ...(licence.inferred && tags.length === 0 && areApart(inWords, telling) && { apart: true }),
      licences: licences.sort((a, b) => a.line - b.line),
      snippets: tagsOf(ofSnippets),
      copyrights: copyrightStatements(prose).filter(({ line }) => !inSnippet(line)),
      proprietary: proprietaryNotice(prose, { all, isLicence: inLines(stated.filter(isWholeText).map(linesOf)) }),
      generated: generatedFile(path, decoded.text, first),
      header: headerOf(tags, stated),
      speaks: speaksOf(path, decoded.text),
    };
  };
}

/** What takes a while and isn't always wanted. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function speaksOf(path: string, text: string): ScannedFile['speaks'] {
  const syntax = fileSyntax(path, text);
  if (syntax === null) return 'nowhere';
  return syntax.whole === true ? 'prose' : 'comments';
}

/** A text as its steward has it; what was set into one may well be a notice. */
const isWholeText = ({ kind, changed }: StatedLicence): boolean => kind === 'text' && changed?.restricts !== true;

const linesOf = ({ line, lastLine }: StatedLicence): { from: number; to: number } => ({ from: line, to: lastLine });

/** The column of the first tag of a line, asked for in order; 0 where it can't be found again. */
function tagColumns(text: string): (line: number) => number {
  const ends = /\r\n|[\r\n]/g;
  let [at, start] = [1, 0];
  return (line) => {
    while (at < line && ends.exec(text)) [at, start] = [at + 1, ends.lastIndex];
    const found = text.indexOf(TAG, start);
    if (at !== line || found === -1) return 0;
    return /[\r\n]/.test(text.slice(start, found)) ? 0 : found - start + 1;
  };
}

const TAG = 'SPDX-License-Identifier';

/** What a tag says isn't said again in words, and a snippet has licences of its own. */
function withoutLines(prose: readonly Prose[], isOut: (line: number) => boolean): readonly Prose[] {
  return prose.map((run) =>
    run.lines.some(({ line }) => isOut(line))
      ? { lines: run.lines.map(({ line, text }) => ({ line, text: isOut(line) ? '' : text })) }
      : run,
  );
}

function readTagValue(value: string): Pick<FoundLicence, 'id' | 'confidence' | 'proposals'> {
  const parsed = parseExpression(value);
  const repair = repairExpression(value);
  const proposals = repair.kind === 'repairable' ? { proposals: repair.proposals } : {};
  if (parsed.kind === 'invalid') return { id: value, confidence: UNREADABLE, ...proposals };
  const isListed = licenceTerms(parsed.expression).every(
    ({ standing, exception }) => standing !== 'unlisted' && exception?.standing !== 'unlisted',
  );
  const id = expressionText(parsed.expression);
  return { id, confidence: isListed ? LISTED : UNLISTED, ...proposals };
}

const LISTED = 1;
/** The kernel's loader is told a family, not the licence. */
const OF_MODULE = 0.5;
/** Formed like an id: newer than the list, or nothing. */
const UNLISTED = 0.5;
const UNREADABLE = 0;

function headerOf(tags: readonly FoundLicence[], stated: readonly StatedLicence[]): ScannedFile['header'] {
  if (tags.some(({ line }) => line <= HEADER_LINES)) return { present: true, style: 'spdx' };
  const first = stated.find(({ line }) => line <= HEADER_LINES);
  if (!first) return { present: false, style: null };
  return { present: true, style: first.kind === 'text' ? 'text' : 'notice' };
}

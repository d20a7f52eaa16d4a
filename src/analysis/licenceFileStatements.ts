import { createBreather } from '../history/breather';
import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import { isLicenceFile } from '../licensing/licenceFileName';
import { namesHolder } from '../licensing/reuse/copyrightNotice';
import type { ScannedFile } from '../licensing/scanFile';
import { idBefore } from '../licensing/textChanges';
import type { WholeTexts } from '../licensing/wholeTexts';
import { inWords } from './licensedFiles';
import { sharedFileScanner } from './licenceTexts';
import { readReuseTree, type ReuseTreeOptions } from './reuseTree';
import { loadWholeTexts } from './wholeTexts';

/** What a LICENSE or COPYING says of whose work it is about. */
export interface LicenceFileStatement {
  readonly path: string;
  /** SPDX; null where it isn't sure. */
  readonly licence: string | null;
  /** As written, each once, at least one. */
  readonly copyrights: readonly string[];
}

/**
 * What the files say that REUSE exempts because they are there for a licence: whoever keeps to MIT's or BSD's terms passes on the
 * names that stand there. Whose the licence's own text is isn't among it. By path as git sorts them.
 */
export async function licenceFileStatements(
  repository: Repository,
  commit: string,
  options: ReuseTreeOptions = {},
): Promise<LicenceFileStatement[]> {
  const { signal, maxFileSize = MAX_FILE_SIZE } = options;
  const { files } = await readReuseTree(repository, commit, options);
  const there = files
    .filter(({ file, role }) => role === 'exempt' && file.kind === 'text' && isLicenceFile(file.path))
    .map(({ file }) => file);
  if (there.length === 0) return [];
  const [scan, texts] = await Promise.all([sharedFileScanner(), loadWholeTexts()]);
  const breathe = createBreather(signal);
  const found = new Map<string, Omit<LicenceFileStatement, 'path'>>();
  const ids = [...new Set(there.map(({ blob }) => blob))];
  for await (const { id, bytes } of readBlobs(repository, ids, { maxBytes: maxFileSize, signal })) {
    const scanned = bytes ? scan('LICENSE', bytes) : 'binary';
    if (scanned !== 'binary') found.set(id, { licence: inWords(scanned), copyrights: statementsOf(scanned, texts) });
    await breathe();
  }
  return there.flatMap(({ path, blob }) => {
    const said = found.get(blob);
    return said && said.copyrights.length > 0 ? { path, ...said } : [];
  });
}

function statementsOf({ copyrights, licences }: ScannedFile, texts: WholeTexts): readonly string[] {
  const own = licences
    .filter(({ kind }) => kind === 'text')
    .map(({ id }) => plain(texts(idBefore(id)) ?? ''))
    .join(' ');
  const statements = copyrights.filter(({ holders }) => holders.length > 0).map(({ text }) => text);
  return [...new Set(statements)].filter((text) => namesHolder(text) && !own.includes(plain(text)));
}

/** Copies of a text differ in case, in how they break lines, and in marks: `(C)` and `©`. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\(c\)|©/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

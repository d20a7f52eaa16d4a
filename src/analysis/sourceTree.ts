import { blobContents } from '../history/blobContents';
import { blobDigests, type Digests } from '../history/blobDigests';
import type { TreeFile } from '../history/model';
import type { Repository } from '../history/repository';
import { licenceFileOf, TEXTS_FOLDER } from '../licensing/reuse/licenceFile';
import { knownTree } from './knownTree';
import { licensedFiles } from './licensedFiles';
import type { ReuseTreeOptions } from './reuseTree';
import { statedLicence, type StatedLicence } from './statedLicence';

/** A regular file of a commit, with what documents about software say of one. */
export interface SourceFile {
  readonly path: string;
  /** Of its contents; null where they aren't there, as in a partial clone. */
  readonly digests: Digests | null;
  /** Null where it isn't known, as of a file that can't be read. */
  readonly kind: 'text' | 'binary' | null;
  /** SPDX: what is declared, else what the file says in words without a doubt. */
  readonly licence: string | null;
  /** The same as far as SPDX has it. */
  readonly stated: StatedLicence | null;
  /** Statements as written, without SPDX's tag, each once. */
  readonly copyrights: readonly string[];
}

export interface SourceTree {
  /** As git sorts them; links and submodules aren't files. */
  readonly files: readonly SourceFile[];
  /** The texts in LICENSES/ of the licences that no list has, by `LicenseRef-`. */
  readonly referenceTexts: ReadonlyMap<string, string>;
}

/** Bytes. */
const LONGEST_TEXT = 200_000;

/** What SPDX and CycloneDX say of a commit's files beyond the analysis: digests, licences, copyright. */
export async function sourceTree(
  repository: Repository,
  commit: string,
  options: ReuseTreeOptions = {},
): Promise<SourceTree> {
  const { signal = new AbortController().signal, maxFileSize } = options;
  const tree = await knownTree(repository, commit, { signal, ...(maxFileSize !== undefined && { maxFileSize }) });
  const files = tree.filter(({ kind }) => kind !== 'link' && kind !== 'submodule');
  const there = files.filter(({ unread }) => unread !== 'missing-blob');
  const licensed = new Map(
    (await licensedFiles(repository, commit, options)).map((file) => [file.path, file] as const),
  );
  const digests = await blobDigests(
    repository,
    there.map(({ blob }) => blob),
    { signal },
  );
  return {
    files: files.map(({ path, blob, kind, lines }) => ({
      path,
      digests: digests.get(blob) ?? null,
      kind: kind === 'text' || lines > 0 ? 'text' : kind === 'binary' ? 'binary' : null,
      licence: licensed.get(path)?.licence ?? null,
      stated: statedLicence(licensed.get(path)?.licence ?? null),
      copyrights: licensed.get(path)?.copyrights ?? [],
    })),
    referenceTexts: await referenceTexts(repository, there, signal),
  };
}

async function referenceTexts(
  repository: Repository,
  files: readonly TreeFile[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const texts = files.filter(
    ({ path, kind }) => kind === 'text' && path.startsWith(`${TEXTS_FOLDER}/`) && isReference(path),
  );
  const found = new Map<string, string>();
  for await (const { file, bytes } of blobContents(repository, texts, { maxBytes: LONGEST_TEXT, signal }))
    if (bytes && bytes.length > 0) found.set(licenceFileOf(file.path).id, bytes.toString('utf8'));
  return found;
}

const isReference = (path: string): boolean => licenceFileOf(path).standing === 'reference';

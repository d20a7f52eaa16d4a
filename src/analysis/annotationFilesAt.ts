import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import { decodeText } from '../licensing/decodeText';
import type { Annotations } from '../licensing/reuse/annotation';
import { DEP5, REUSE_TOML, type AnnotationFiles } from '../licensing/reuse/annotationFiles';
import { readDep5 } from '../licensing/reuse/dep5';
import { readReuseToml } from '../licensing/reuse/reuseToml';
import type { PlacedBlob } from './scanBlobs';

interface Known {
  readonly key: string;
  readonly files: AnnotationFiles;
}

const known = new WeakMap<Repository, Known>();

/**
 * The readable REUSE.toml files of a tree, and its .reuse/dep5. Those of the tree that was asked for last are remembered: a
 * register that changes is judged by the same files.
 */
export async function annotationFilesAt(
  repository: Repository,
  tree: readonly PlacedBlob[],
  signal?: AbortSignal,
): Promise<AnnotationFiles> {
  const speaking = tree.filter(({ path }) => path === DEP5 || path === REUSE_TOML || path.endsWith(`/${REUSE_TOML}`));
  const key = JSON.stringify(speaking.map(({ path, blob }) => [path, blob]));
  const before = known.get(repository);
  if (before?.key === key) return before.files;
  const texts = new Map<string, string>();
  const ids = [...new Set(speaking.map(({ blob }) => blob))];
  for await (const { id, bytes } of readBlobs(repository, ids, { maxBytes: MAX_FILE_SIZE, signal })) {
    const decoded = bytes && decodeText(bytes);
    if (decoded?.encoding === 'utf-8') texts.set(id, decoded.text);
  }
  const reuseTomls = new Map<string, Annotations>();
  let dep5: Annotations | null = null;
  for (const { path, blob } of speaking) {
    const text = texts.get(blob);
    const read = text === undefined ? null : path === DEP5 ? readDep5(text) : readReuseToml(text);
    // What is wrong with one, `check --reuse` tells.
    if (read?.kind !== 'read') continue;
    if (path === DEP5) dep5 = read.annotations;
    else reuseTomls.set(path, read.annotations);
  }
  const files = { reuseTomls, dep5 };
  known.set(repository, { key, files });
  return files;
}

import { readBlobs } from '../history/readBlobs';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import { decodeText } from '../licensing/decodeText';
import type { Annotations, ReadAnnotations } from '../licensing/reuse/annotation';
import type { AnnotationFileProblem, AnnotationFiles } from '../licensing/reuse/annotationFiles';
import { roleByName } from '../licensing/reuse/coveredFile';
import { readDep5 } from '../licensing/reuse/dep5';
import { readReuseToml } from '../licensing/reuse/reuseToml';
import type { PlacedBlob } from './placedBlob';

/** A file that speaks for others, with what is in it. */
export interface AnnotationFile {
  readonly path: string;
  readonly read: ReadAnnotations<AnnotationFileProblem>;
}

const UNREAD: AnnotationFile['read'] = {
  kind: 'broken',
  problems: [{ problem: 'unread', detail: '', line: 1, column: 1 }],
};

const speaksForOthers = ({ path }: PlacedBlob): boolean => ['reuse-toml', 'dep5'].includes(roleByName(path));

/** The REUSE.toml files among those of a tree, and .reuse/dep5, in order, also those that can't be read. */
export async function readAnnotationFiles(
  repository: Repository,
  tree: readonly PlacedBlob[],
  signal?: AbortSignal,
): Promise<readonly AnnotationFile[]> {
  const speaking = tree.filter(speaksForOthers);
  const texts = new Map<string, string>();
  const ids = [...new Set(speaking.map(({ blob }) => blob))];
  for await (const { id, bytes } of readBlobs(repository, ids, { maxBytes: MAX_FILE_SIZE, signal })) {
    const decoded = bytes && decodeText(bytes);
    if (decoded?.encoding === 'utf-8') texts.set(id, decoded.text);
  }
  return speaking.map(({ path, blob }) => {
    const text = texts.get(blob);
    const readText = roleByName(path) === 'dep5' ? readDep5 : readReuseToml;
    return { path, read: text === undefined ? UNREAD : readText(text) };
  });
}

/** What those of them that can be read say. */
export function annotationsOf(files: readonly AnnotationFile[]): AnnotationFiles {
  const reuseTomls = new Map<string, Annotations>();
  let dep5: Annotations | null = null;
  for (const { path, read } of files) {
    if (read.kind === 'broken') continue;
    if (roleByName(path) === 'dep5') dep5 = read.annotations;
    else reuseTomls.set(path, read.annotations);
  }
  return { reuseTomls, dep5 };
}

interface Known {
  readonly key: string;
  readonly files: AnnotationFiles;
}

const known = new WeakMap<Repository, Known>();

/**
 * What speaks for other files in a tree. Of the tree that was asked for last it is remembered: a register that changes is
 * judged by the same files.
 */
export async function annotationFilesAt(
  repository: Repository,
  tree: readonly PlacedBlob[],
  signal?: AbortSignal,
): Promise<AnnotationFiles> {
  const speaking = tree.filter(speaksForOthers);
  const key = JSON.stringify(speaking.map(({ path, blob }) => [path, blob]));
  const before = known.get(repository);
  if (before?.key === key) return before.files;
  const files = annotationsOf(await readAnnotationFiles(repository, speaking, signal));
  known.set(repository, { key, files });
  return files;
}

import { blobContents } from '../history/blobContents';
import { createBreather } from '../history/breather';
import type { TreeFile, Waiting } from '../history/model';
import type { Repository } from '../history/repository';
import { MAX_FILE_SIZE } from '../history/tree';
import { tablesFor } from '../licensing/reuse/annotationFiles';
import {
  associate,
  isOverridden,
  type Association,
  type MatchedTable,
  type OwnInformation,
} from '../licensing/reuse/associate';
import { isInSubproject, roleByName, sidecarOf, type FileRole } from '../licensing/reuse/coveredFile';
import { fileInformation, sidecarInformation } from '../licensing/reuse/fileInformation';
import { annotationsOf, readAnnotationFiles, type AnnotationFile } from './annotationFilesAt';
import { knownTree } from './knownTree';

export interface ReuseTreeOptions extends Waiting {
  /** Bytes; of larger files no more is read. Default 5,000,000. */
  readonly maxFileSize?: number;
}

/** A commit's tree as REUSE 3.3 sees it. */
export interface ReuseTree {
  /** Every file but those of Meson subprojects, submodules among them. */
  readonly files: readonly { readonly file: TreeFile; readonly role: FileRole }[];
  /** REUSE.toml files and .reuse/dep5, by path. */
  readonly annotationFiles: readonly AnnotationFile[];
  readonly covered: () => AsyncGenerator<CoveredFile, void>;
}

/** A covered file, and what is said of it. */
export interface CoveredFile {
  readonly path: string;
  /** Null where the file would have to be read for it, and can't be. */
  readonly association: Association | null;
  /** What was read: the file's own bytes, or nothing where another file has the say. */
  readonly bytes: Buffer | null;
  /** What stands in the file, or in its sidecar. */
  readonly own: OwnInformation | null;
  readonly tables: readonly MatchedTable[];
}

interface Job {
  readonly path: string;
  readonly tables: readonly MatchedTable[];
  /** Where its own information stands: itself, its sidecar, or nowhere. */
  readonly source: TreeFile | null;
  readonly blob: string;
  readonly size: number;
}

/** Lists a commit's tree and reads what speaks for other files. Nothing is read of a file until it is asked for. */
export async function readReuseTree(
  repository: Repository,
  commit: string,
  options: ReuseTreeOptions = {},
): Promise<ReuseTree> {
  const { signal = new AbortController().signal, maxFileSize = MAX_FILE_SIZE } = options;
  const tree = await knownTree(repository, commit, {
    signal,
    ...(options.maxFileSize !== undefined && { maxFileSize }),
  });
  const paths = new Map(tree.map((file) => [file.path, file]));
  const files = tree
    .filter(({ path }) => !isInSubproject(path, (other) => paths.has(other)))
    .map((file) => ({ file, role: roleOf(file) }));
  const reading = { maxBytes: maxFileSize, signal };
  const annotationFiles = await readAnnotationFiles(
    repository,
    files.filter(({ role }) => role === 'reuse-toml' || role === 'dep5').map(({ file }) => file),
    signal,
  );
  const annotations = annotationsOf(annotationFiles);

  async function* covered(): AsyncGenerator<CoveredFile, void> {
    const breathe = createBreather(signal);
    const jobs: Job[] = [];
    for (const { file, role } of files) {
      if (role === 'covered')
        jobs.push(jobOf(file, paths.get(sidecarOf(file.path)), tablesFor(file.path, annotations)));
      await breathe();
    }
    const total = jobs.length;
    for await (const { file: job, bytes, done } of readInOrder(repository, jobs, reading)) {
      yield coveredFile(job, bytes, maxFileSize);
      options.onProgress?.(done, total);
      await breathe();
    }
  }
  return { files, annotationFiles, covered };
}

/** Links lead to another file, which is the one to look at; a submodule is a project of its own. */
function roleOf({ path, kind, size, unread }: TreeFile): FileRole {
  const role = roleByName(path);
  const isNoFile = kind === 'link' || kind === 'submodule' || (size === 0 && unread !== 'missing-blob');
  return isNoFile && role !== 'licence-text' ? 'exempt' : role;
}

const isThere = ({ unread }: TreeFile): boolean => unread !== 'missing-blob';

function jobOf(file: TreeFile, sidecar: TreeFile | undefined, tables: readonly MatchedTable[]): Job {
  const source = isOverridden(tables) ? null : sidecar?.kind === 'text' ? sidecar : file;
  return { path: file.path, tables, source, blob: source?.blob ?? '', size: source?.size ?? 0 };
}

interface Read {
  readonly file: Job;
  /** Null: not read, or not there. */
  readonly bytes: Buffer | null;
  readonly done: number;
}

/** Nobody writes comments in these, and they may be huge. */
const MOST_OF_BINARY = 1_000_000;

function isRead({ source }: Job): boolean {
  if (!source || !isThere(source)) return false;
  return source.kind !== 'binary' || source.size <= MOST_OF_BINARY;
}

async function* readInOrder(
  repository: Repository,
  jobs: readonly Job[],
  options: { readonly maxBytes: number; readonly signal: AbortSignal },
): AsyncGenerator<Read, void> {
  const wanted = jobs.filter(isRead);
  const contents = blobContents(repository, wanted, options);
  try {
    for (const [at, job] of jobs.entries()) {
      let bytes: Buffer | null = null;
      if (isRead(job)) {
        const next = await contents.next();
        bytes = next.done ? null : next.value.bytes;
      }
      yield { file: job, bytes, done: at + 1 };
    }
  } finally {
    await contents.return();
  }
}

function coveredFile({ path, tables, source }: Job, bytes: Buffer | null, most: number): CoveredFile {
  const file = { path, tables, own: null, bytes: null };
  if (!source) return { ...file, association: associate(null, tables) };
  if (!bytes && source.kind !== 'binary') return { ...file, association: null };
  const isOwn = source.path === path;
  const information = bytes && (isOwn ? fileInformation(path, bytes) : sidecarInformation(bytes));
  const own = information && { source: source.path, information };
  const association = associate(own, tables);
  // What is missing at the beginning may stand further down.
  const isCut = source.size > most && source.kind !== 'binary';
  const isWhole = association.licences.length > 0 && association.copyrights.length > 0;
  return { path, tables, own, association: isCut && !isWhole ? null : association, bytes: isOwn ? bytes : null };
}

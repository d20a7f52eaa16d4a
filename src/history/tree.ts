import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { measureBlobs } from './measureBlobs';
import type { Measured } from './measureBlobs';
import { GitFailure } from './gitFailure';
import type { TreeFile, Waiting } from './model';
import { oneLine } from './oneLine';
import { openingProblem } from './openingProblem';
import type { Priority } from './queue';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';
import { parseTreeEntry } from './treeEntry';
import type { TreeEntry } from './treeEntry';
import { createRecordSplitter } from './recordSplitter';

export interface TreeOptions extends Waiting {
  /** Bytes; the lines of a bigger file are counted, but not owned. Default 5,000,000. */
  readonly maxFileSize?: number;
  /** Only these files, and the files in these folders. */
  readonly paths?: readonly string[];
  /** Default soon. */
  readonly priority?: Priority | undefined;
}

/** Bytes. */
export const MAX_FILE_SIZE = 5_000_000;
const TIME_LIMIT = 120_000;
/** More than a command line may hold are sifted here. */
const MOST_ARGUMENTS = 200;

const REGULAR = '100';
const LINK = '120000';
const SUBMODULE = '160000';

/** Paths from the root as git lists them; those that can't be are dropped. */
function normalise(paths: readonly string[]): Set<string> {
  const trimmed = paths.map((path) => path.replace(/^(\.\/)+/, '').replace(/\/+$/, ''));
  return new Set(trimmed.filter((path) => path !== '' && !/^\/|\0|(^|\/)\.\.(\/|$)/.test(path)));
}

async function listEntries(
  repo: Repository,
  commit: string,
  paths: readonly string[] | undefined,
  signal?: AbortSignal,
): Promise<TreeEntry[]> {
  const wanted = paths && normalise(paths);
  if (wanted?.size === 0) return [];
  const some = wanted && wanted.size <= MOST_ARGUMENTS ? [...wanted] : [];
  const entries: TreeEntry[] = [];
  const records = createRecordSplitter(0);
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...some];
  for await (const chunk of spawnGit(repo, args, { signal, timeLimit: TIME_LIMIT })) {
    for (const record of records.push(chunk)) entries.push(parseTreeEntry(record));
  }
  const within = ({ path }: TreeEntry): boolean =>
    wanted!.has(path) || [...path.matchAll(/\//g)].some(({ index }) => wanted!.has(path.slice(0, index)));
  return wanted ? entries.filter(within) : entries;
}

function describe({ mode, id, path, exact }: TreeEntry, measured: Measured | undefined, maxFileSize: number): TreeFile {
  const file = { path, blob: id, size: measured?.size ?? 0, lines: 0 };
  if (mode === SUBMODULE) return { ...file, kind: 'submodule' };
  if (mode === LINK) return { ...file, kind: 'link' };
  if (!exact) return { ...file, kind: 'unread', unread: 'not-utf8-path' };
  if (!measured) return { ...file, kind: 'unread', unread: 'missing-blob' };
  if (measured.binary) return { ...file, kind: 'binary' };
  const { lines } = measured;
  return measured.size > maxFileSize
    ? { ...file, lines, kind: 'unread', unread: 'too-large' }
    : { ...file, lines, kind: 'text' };
}

/** Two paths that aren't UTF-8 could be shown alike by design of who made them: each stays one of a kind. */
function createNames(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    let name = path;
    while (taken.has(name)) name += '\ufffd';
    taken.add(name);
    return name;
  };
}

/** The regular files of a commit and their blobs, whatever is in them, without those whose path can't be asked for. */
export async function listBlobs(
  repo: Repository,
  commit: string,
  signal?: AbortSignal,
): Promise<{ readonly path: string; readonly blob: string }[]> {
  const entries = await repo.queue.run(() => listEntries(repo, commit, undefined, signal), {
    priority: 'soon',
    signal,
  });
  return entries.flatMap(({ mode, id, path, exact }) => (exact && mode.startsWith(REGULAR) ? { path, blob: id } : []));
}

async function read(repo: Repository, commit: string, options: TreeOptions): Promise<TreeFile[]> {
  const { signal, maxFileSize = MAX_FILE_SIZE } = options;
  const entries = await listEntries(repo, commit, options.paths, signal);
  const blobs = new Set(entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id));
  const measured = await measureBlobs(repo, commit, [...blobs], maxFileSize, options);
  const nameOnce = createNames();
  return entries.map((entry) => {
    const file = describe(entry, measured.get(entry.id), maxFileSize);
    return { ...file, path: nameOnce(file.path) };
  });
}

/**
 * Every file of a commit, sorted by path as git does. `commit` is a full id. Contents are streamed, each blob once, and
 * nothing is fetched. Throws a UserError for a damaged repository, and for a partial clone without its folders' objects.
 */
export async function listTree(repo: Repository, commit: string, options: TreeOptions = {}): Promise<TreeFile[]> {
  const { signal, priority = 'soon' } = options;
  try {
    return await repo.queue.run(() => read(repo, commit, options), { priority, signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof GitFailure && repo.partial)
      throw new UserError(message('error.missing-objects', { folder: oneLine(repo.folder) }));
    throw await openingProblem(repo.folder, error);
  }
}

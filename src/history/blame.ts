import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { askGit } from './askGit';
import { arrangeSegments } from './arrangeSegments';
import { createBlameParser } from './blameParser';
import { GitFailure } from './gitFailure';
import { GitTimeout } from './gitTimeout';
import type { FileLines, Segment, UnreadReason } from './model';
import { oneLine } from './oneLine';
import type { Priority } from './queue';
import type { Repository } from './repository';
import { readShallowBoundary } from './shallowBoundary';
import { spawnGit } from './spawnGit';

export interface BlameOptions {
  readonly signal?: AbortSignal | undefined;
  /** Segments as git finds them, in no order and unmerged: the first come long before the last. */
  readonly onSegments?: ((segments: readonly Segment[]) => void) | undefined;
  /** As resolveIgnoreRevs gives it; null for none. Left out, git's own configuration decides. */
  readonly ignoreRevs?: string | null | undefined;
  /** `-w`: lines that differ in white space only are the same. */
  readonly ignoreWhitespace?: boolean | undefined;
  /** A commit; lines of those that it contains come back as any of them, for blame isn't followed into them. */
  readonly since?: string | undefined;
  /** Milliseconds, 60,000 by default. */
  readonly timeLimit?: number | undefined;
  readonly priority?: Priority | undefined;
}

const TIME_LIMIT = 60_000;

/** An option of git clears what its configuration named; files given after it are the only ones. */
function ignoring(ignoreRevs: BlameOptions['ignoreRevs']): string[] {
  if (ignoreRevs === undefined) return [];
  const files = ignoreRevs === null ? [] : ignoreRevs.split('\n');
  return ['--no-ignore-revs-file', ...files.map((file) => `--ignore-revs-file=${file}`)];
}

function unreadReason(repo: Repository, error: unknown): UnreadReason | null {
  if (error instanceof GitTimeout) return 'timed-out';
  if (!(error instanceof GitFailure)) return null;
  return repo.partial && /promisor|unable to read|could not fetch|missing/.test(error.stderr)
    ? 'missing-blob'
    : 'blame-failed';
}

async function run(repo: Repository, commit: string, path: string, options: BlameOptions): Promise<FileLines> {
  const parser = createBlameParser(await readShallowBoundary(repo));
  const found: Segment[] = [];
  const since = options.since === undefined ? [] : [`^${options.since}`];
  const args = [
    ...['blame', '--incremental', '--no-textconv', ...(options.ignoreWhitespace ? ['-w'] : [])],
    ...[...ignoring(options.ignoreRevs), commit, ...since, '--', path],
  ];
  const limits = { signal: options.signal, timeLimit: options.timeLimit ?? TIME_LIMIT };
  for await (const chunk of spawnGit(repo, args, limits)) {
    const segments = parser.push(chunk);
    for (const segment of segments) found.push(segment);
    if (segments.length) options.onSegments?.(segments);
  }
  const segments = arrangeSegments(found);
  return segments ? { path, segments } : { path, segments: [], unread: 'blame-failed' };
}

async function hasFile(repo: Repository, commit: string, path: string, signal?: AbortSignal): Promise<boolean> {
  try {
    const listed = await askGit(repo, ['ls-tree', '-z', '--full-tree', commit, '--', path], { signal });
    return listed.includes(' blob ') && listed.endsWith(`\t${path}\0`);
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}

/**
 * Who git attributes each line of a file to, as `git blame COMMIT -- PATH` does. `commit` is a full id. What git can't or
 * won't finish comes back as unread; a path that the commit doesn't have is a UserError; an abort throws the signal's reason.
 */
export async function blameFile(
  repo: Repository,
  commit: string,
  path: string,
  options: BlameOptions = {},
): Promise<FileLines> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new Error(`not a full commit id: ${oneLine(commit)}`);
  const missing = new UserError(message('error.no-such-path', { path: oneLine(path), commit: commit.slice(0, 12) }));
  if (path === '' || path.includes('\0')) throw missing;
  try {
    return await repo.queue.run(() => run(repo, commit, path, options), options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof GitFailure && /no such path|is outside repository/.test(error.stderr)) {
      // git says so too of a file whose blob isn't there.
      if (!(await hasFile(repo, commit, path, options.signal))) throw missing;
      return { path, segments: [], unread: 'missing-blob' };
    }
    const unread = unreadReason(repo, error);
    if (unread === null) throw error;
    return { path, segments: [], unread };
  }
}

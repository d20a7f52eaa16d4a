import { isDeepStrictEqual } from 'node:util';
import { reachableFrom } from './ancestry';
import { createBatchParser } from './batchParser';
import { collectInto } from './commitCollector';
import { historyShape } from './historyShape';
import type { HistoryShape } from './historyShape';
import { countNewlines } from './countNewlines';
import { GitFailure } from './gitFailure';
import type { Commit, Waiting } from './model';
import { openingProblem } from './openingProblem';
import { resolveRevision } from './repository';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 600_000;
/** Commits between two reports of progress. */
const STEP = 500;

async function* tee(chunks: AsyncIterable<Buffer>, see: (chunk: Buffer) => void): AsyncGenerator<Buffer, void> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

/** The commits that git cat-file is asked for. `onCommit`: how many were read. */
async function parseCommits(
  repo: Repository,
  ids: string | AsyncIterable<Buffer>,
  signal: AbortSignal,
  onCommit: (count: number) => void = () => undefined,
): Promise<Map<string, Commit>> {
  const commits = new Map<string, Commit>();
  const parser = createBatchParser(collectInto(commits, onCommit));
  const options = { signal, timeLimit: TIME_LIMIT, stdin: ids };
  for await (const chunk of spawnGit(repo, ['cat-file', '--batch', '--buffer'], options)) parser.push(chunk);
  parser.finish();
  return commits;
}

async function read(
  repo: Repository,
  revisions: readonly string[],
  signal: AbortSignal,
  { onProgress }: Waiting,
): Promise<Map<string, Commit>> {
  let listed = 0;
  const walk = spawnGit(repo, ['rev-list', '--ignore-missing', '--stdin'], {
    signal,
    timeLimit: TIME_LIMIT,
    stdin: revisions.map((revision) => `${revision}\n`).join(''),
  });
  const ids = tee(walk, (chunk) => (listed += countNewlines(chunk)));
  const commits = await parseCommits(repo, ids, signal, (count) => {
    if (count % STEP === 0) onProgress?.(count, listed);
  });
  onProgress?.(commits.size, listed);
  return commits;
}

/** These commits alone, by id: what the user waits for, so it comes first. Throws GitFailure. */
export async function readEachCommit(
  repo: Repository,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Commit>> {
  const asked = ids.map((id) => `${id}\n`).join('');
  return repo.queue.run(() => parseCommits(repo, asked, signal), { priority: 'now', signal });
}

/** What was read of a repository, while history keeps its shape. */
interface Known {
  readonly shape: HistoryShape;
  readonly tips: ReadonlySet<string>;
  readonly commits: ReadonlyMap<string, Commit>;
}

const known = new WeakMap<Repository, Known>();

/** Reads only what wasn't read before: a commit doesn't change, and what is reachable from it doesn't either. */
async function readFurther(
  repo: Repository,
  tips: ReadonlySet<string>,
  signal: AbortSignal,
  waiting: Waiting,
): Promise<ReadonlyMap<string, Commit>> {
  const shape = await historyShape(repo, signal);
  const last = known.get(repo);
  // Grafts give commits other parents than they name themselves.
  const before = !shape.grafts && isDeepStrictEqual(last?.shape, shape) ? last : undefined;
  const added = await read(repo, [...tips, ...[...(before?.tips ?? [])].map((tip) => `^${tip}`)], signal, waiting);
  const commits = before ? onlyReachable(new Map([...added, ...before.commits]), tips) : added;
  known.set(repo, { shape, tips, commits });
  return commits;
}

/** Without those that a rebase, or another branch, left behind. */
function onlyReachable(commits: ReadonlyMap<string, Commit>, tips: ReadonlySet<string>): Map<string, Commit> {
  const reached = new Set([...tips].flatMap((tip) => [...reachableFrom(commits, tip)]));
  return new Map([...commits].filter(([id]) => reached.has(id)));
}

/**
 * All commits reachable from the revisions, by id, from their raw objects: rev-list feeds cat-file, both streamed. In a
 * shallow clone a boundary commit's parents are named, but not there. Throws a UserError for an unknown revision and for
 * a repository whose history is damaged.
 */
export async function readCommits(
  repo: Repository,
  revs: readonly string[],
  waiting: Waiting = {},
): Promise<ReadonlyMap<string, Commit>> {
  const { signal } = waiting;
  const ids = new Set<string>();
  for (const rev of revs) ids.add(await resolveRevision(repo, rev, signal));
  if (ids.size === 0) return new Map();
  // Ends the walk too when the reading fails.
  const both = new AbortController();
  try {
    const either = signal ? AbortSignal.any([signal, both.signal]) : both.signal;
    return await repo.queue.run(() => readFurther(repo, ids, either, waiting), { priority: 'soon', signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof GitFailure ? await openingProblem(repo.folder, error) : error;
  } finally {
    both.abort();
  }
}

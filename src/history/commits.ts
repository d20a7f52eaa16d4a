import { createBatchParser } from './batchParser';
import { parseCommit } from './commitParser';
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

async function read(
  repo: Repository,
  ids: ReadonlySet<string>,
  signal: AbortSignal,
  waiting: Waiting,
): Promise<Map<string, Commit>> {
  const commits = new Map<string, Commit>();
  let listed = 0;
  let id = '';
  let raw: Buffer[] = [];
  const parser = createBatchParser({
    begin: (object) => {
      id = object.id;
      raw = [];
    },
    data: (bytes) => raw.push(bytes),
    end: () => {
      commits.set(id, parseCommit(id, Buffer.concat(raw)));
      if (commits.size % STEP === 0) waiting.onProgress?.(commits.size, listed);
    },
  });
  const limits = { signal, timeLimit: TIME_LIMIT };
  const walk = spawnGit(repo, ['rev-list', '--stdin'], {
    ...limits,
    stdin: [...ids].map((tip) => `${tip}\n`).join(''),
  });
  const stdin = tee(walk, (chunk) => (listed += countNewlines(chunk)));
  for await (const chunk of spawnGit(repo, ['cat-file', '--batch', '--buffer'], { ...limits, stdin }))
    parser.push(chunk);
  parser.finish();
  waiting.onProgress?.(commits.size, listed);
  return commits;
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
): Promise<Map<string, Commit>> {
  const { signal } = waiting;
  const ids = new Set<string>();
  for (const rev of revs) ids.add(await resolveRevision(repo, rev, signal));
  if (ids.size === 0) return new Map();
  // Ends the walk too when the reading fails.
  const both = new AbortController();
  try {
    const either = signal ? AbortSignal.any([signal, both.signal]) : both.signal;
    return await repo.queue.run(() => read(repo, ids, either, waiting), { priority: 'soon', signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof GitFailure ? await openingProblem(repo.folder, error) : error;
  } finally {
    both.abort();
  }
}

import { createBatchParser } from './batchParser';
import type { BatchVisitor } from './batchParser';
import { GitFailure } from './gitFailure';
import { createLineCounter } from './lineCounter';
import { listMissing } from './listMissing';
import type { Waiting } from './model';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

export interface Measured {
  /** Bytes. */
  readonly size: number;
  readonly binary: boolean;
  readonly lines: number;
}

/** What was measured stays true: when HEAD moves, most of its blobs are known. */
const known = new WeakMap<Repository, Map<string, Measured>>();
/** Of those that aren't in the commit that was measured last, for each that is. */
const MOST_OTHERS = 4;

const TIME_LIMIT = 600_000;
/** Blobs between two reports of progress. */
const STEP = 200;

async function runBatch(
  repo: Repository,
  option: string,
  ids: Iterable<string>,
  visitor: BatchVisitor,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stdin = [...ids].map((id) => `${id}\n`).join('');
  if (stdin === '') return;
  const parser = createBatchParser(visitor, { headersOnly: option === '--batch-check' });
  for await (const chunk of spawnGit(repo, ['cat-file', option, '--buffer'], { signal, timeLimit: TIME_LIMIT, stdin }))
    parser.push(chunk);
  parser.finish();
}

/** A blob of its own process, left as soon as it shows to be binary: it may be huge. Null if it can't be read. */
async function measureBig(
  repo: Repository,
  id: string,
  size: number,
  signal: AbortSignal | undefined,
): Promise<Measured | null> {
  const counter = createLineCounter();
  try {
    for await (const chunk of spawnGit(repo, ['cat-file', 'blob', id], { signal, timeLimit: TIME_LIMIT })) {
      counter.push(chunk);
      if (counter.binary) break;
    }
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
  return { size, binary: counter.binary, lines: counter.lines() };
}

function keep(repo: Repository, measured: ReadonlyMap<string, Measured>): void {
  const kept = known.get(repo);
  const tooMany = kept && kept.size > MOST_OTHERS * measured.size;
  if (!kept || tooMany) known.set(repo, new Map(measured));
  else for (const [id, one] of measured) kept.set(id, one);
}

/** Sizes, lines and whether they are text, of blobs of a commit, by id. A blob that isn't there is left out. */
export async function measureBlobs(
  repo: Repository,
  commit: string,
  ids: readonly string[],
  maxFileSize: number,
  { signal, onProgress }: Waiting,
): Promise<Map<string, Measured>> {
  const before = known.get(repo);
  const missing = await listMissing(repo, commit, signal);
  const sizes = new Map<string, number>();
  const present = ids.filter((id) => !missing.has(id) && !before?.has(id));
  await runBatch(repo, '--batch-check', present, { begin: ({ id, size }) => sizes.set(id, size) }, signal);

  const measured = new Map<string, Measured>();
  for (const id of ids) {
    const one = missing.has(id) ? undefined : before?.get(id);
    if (one) measured.set(id, one);
  }
  const take = (id: string, one: Measured | null): void => {
    if (one) measured.set(id, one);
    if (measured.size % STEP === 0) onProgress?.(measured.size, ids.length);
  };
  const isBig = (size: number): boolean => size > maxFileSize;
  let current = { id: '', size: 0, counter: createLineCounter() };
  const visitor: BatchVisitor = {
    begin: ({ id, size }) => (current = { id, size, counter: createLineCounter() }),
    data: (bytes) => current.counter.push(bytes),
    end: () => take(current.id, { size: current.size, binary: current.counter.binary, lines: current.counter.lines() }),
  };
  const small = [...sizes].filter(([, size]) => !isBig(size)).map(([id]) => id);
  await runBatch(repo, '--batch', small, visitor, signal);
  for (const [id, size] of sizes) if (isBig(size)) take(id, await measureBig(repo, id, size, signal));
  onProgress?.(measured.size, measured.size);
  keep(repo, measured);
  return measured;
}

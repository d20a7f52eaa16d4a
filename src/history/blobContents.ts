import { createBatchReader, type ObjectVisitor } from './pass/batchReader';
import type { Repository } from './repository';

/** A blob to read, with its size as git says it, in bytes. */
export interface BlobToRead {
  readonly blob: string;
  readonly size: number;
}

export interface BlobContents<File extends BlobToRead> {
  readonly file: File;
  /** Null if it isn't there. Of one that is too long, as much as may be read. */
  readonly bytes: Buffer | null;
}

export interface BlobContentsOptions {
  /** Of each blob, no more is kept. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

const TIME_LIMIT = 600_000;
/** Of one batch, in memory at once. */
const BATCH_BYTES = 4_000_000;
const BATCH_FILES = 500;

/**
 * The contents of blobs, in the order of the files, through one git process. At most two batches are in memory. In a partial
 * clone, ask only for what is there: git would fetch the rest.
 */
export async function* blobContents<File extends BlobToRead>(
  repo: Repository,
  files: Iterable<File>,
  { maxBytes, signal }: BlobContentsOptions,
): AsyncGenerator<BlobContents<File>, void> {
  const reader = createBatchReader(repo, true, { signal, timeLimit: TIME_LIMIT });
  const read = async (batch: readonly File[]): Promise<ReadonlyMap<string, Buffer>> => {
    const keeper = createKeeper(maxBytes);
    const ids = new Set(batch.map(({ blob }) => blob));
    await repo.queue.run(() => reader.read([...ids], keeper), { priority: 'soon', signal });
    return keeper.found;
  };
  const start = (batch: readonly File[]): Batch<File> => {
    const found = read(batch);
    // Told where it is awaited; it may not be, where nobody goes on.
    found.catch(() => undefined);
    return { batch, found };
  };
  let ahead: Batch<File> | null = null;
  try {
    for (const next of batchesOf(files, maxBytes)) {
      // git reads a batch while the one before is looked at.
      const before: Batch<File> | null = ahead;
      const found = await before?.found;
      ahead = start(next);
      if (before) yield* contentsOf(before.batch, found!);
    }
    if (ahead) yield* contentsOf(ahead.batch, await ahead.found);
  } finally {
    await ahead?.found.catch(() => undefined);
    await reader.close();
  }
}

interface Batch<File> {
  readonly batch: readonly File[];
  readonly found: Promise<ReadonlyMap<string, Buffer>>;
}

function* contentsOf<File extends BlobToRead>(
  batch: readonly File[],
  found: ReadonlyMap<string, Buffer>,
): Generator<BlobContents<File>, void> {
  for (const file of batch) yield { file, bytes: found.get(file.blob) ?? null };
}

/** Keeps of each blob, by id, as much as may be kept. */
function createKeeper(maxBytes: number): ObjectVisitor & { readonly found: Map<string, Buffer> } {
  const found = new Map<string, Buffer>();
  let current = { id: '', pieces: [] as Buffer[], left: maxBytes };
  return {
    found,
    begin: ({ id }) => (current = { id, pieces: [], left: maxBytes }),
    data: (piece) => {
      if (current.left <= 0) return;
      const kept = piece.subarray(0, current.left);
      current.pieces.push(kept);
      current.left -= kept.length;
    },
    end: () => found.set(current.id, Buffer.concat(current.pieces)),
  };
}

function* batchesOf<File extends BlobToRead>(files: Iterable<File>, maxBytes: number): Generator<File[], void> {
  let batch: File[] = [];
  let bytes = 0;
  for (const file of files) {
    batch.push(file);
    bytes += Math.min(file.size, maxBytes);
    if (bytes < BATCH_BYTES && batch.length < BATCH_FILES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

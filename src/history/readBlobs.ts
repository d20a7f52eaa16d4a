import { createBatchParser } from './batchParser';
import type { BlobOptions } from './blob';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 600_000;

/** Null for what isn't in this clone, for what is no blob, and for what is bigger than asked for. */
export interface ReadBlob {
  readonly id: string;
  readonly bytes: Buffer | null;
}

/**
 * The contents of blobs, in the order of their ids, from one process and one at a time: memory stays the size of the biggest.
 * git waits while the caller works.
 */
export async function* readBlobs(
  repo: Repository,
  ids: readonly string[],
  { maxBytes, signal }: BlobOptions,
): AsyncGenerator<ReadBlob> {
  if (ids.length === 0) return;
  let ready: ReadBlob[] = [];
  let pieces: Buffer[] | null = null;
  let id = '';
  const parser = createBatchParser({
    begin: (object) => {
      id = object.id;
      pieces = object.type === 'blob' && object.size <= maxBytes ? [] : null;
    },
    data: (piece) => pieces?.push(piece),
    end: () => {
      ready.push({ id, bytes: pieces && (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)) });
      pieces = null;
    },
    missing: (name) => ready.push({ id: name, bytes: null }),
  });
  const stdin = ids.map((one) => `${one}\n`).join('');
  const options = { signal, timeLimit: TIME_LIMIT, stdin };
  for await (const chunk of spawnGit(repo, ['cat-file', '--batch', '--buffer'], options)) {
    parser.push(chunk);
    const done = ready;
    ready = [];
    yield* done;
  }
  parser.finish();
  yield* ready;
}

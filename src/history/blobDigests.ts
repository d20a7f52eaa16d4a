import { createHash } from 'node:crypto';
import { createBatchReader } from './pass/batchReader';
import type { Waiting } from './model';
import type { Repository } from './repository';

/** In lower-case hexadecimal digits. */
export interface Digests {
  readonly sha1: string;
  readonly sha256: string;
}

const TIME_LIMIT = 600_000;
const BATCH = 500;

/**
 * The digests of blobs' contents, by blob, through one git process; git's own ids are of more than the contents. Nothing
 * is kept in memory, so that a blob may be of any size. Blobs that aren't there are left out. In a partial clone, ask only
 * for what is there: git would fetch the rest.
 */
export async function blobDigests(
  repo: Repository,
  blobs: Iterable<string>,
  { signal = new AbortController().signal, onProgress }: Waiting = {},
): Promise<ReadonlyMap<string, Digests>> {
  const wanted = [...new Set(blobs)];
  const digests = new Map<string, Digests>();
  let current = { id: '', sha1: createHash('sha1'), sha256: createHash('sha256') };
  const reader = createBatchReader(repo, true, { signal, timeLimit: TIME_LIMIT });
  const visitor = {
    begin: ({ id }: { readonly id: string }) => {
      current = { id, sha1: createHash('sha1'), sha256: createHash('sha256') };
    },
    data: (piece: Buffer) => {
      current.sha1.update(piece);
      current.sha256.update(piece);
    },
    end: () => {
      digests.set(current.id, { sha1: current.sha1.digest('hex'), sha256: current.sha256.digest('hex') });
    },
  };
  try {
    for (let at = 0; at < wanted.length; at += BATCH) {
      const batch = wanted.slice(at, at + BATCH);
      await repo.queue.run(() => reader.read(batch, visitor), { priority: 'soon', signal });
      onProgress?.(Math.min(at + BATCH, wanted.length), wanted.length);
    }
  } finally {
    await reader.close();
  }
  return digests;
}

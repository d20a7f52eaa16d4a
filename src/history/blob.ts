import { isText } from './isText';
import { GitFailure } from './gitFailure';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 60_000;
const REGULAR_FILE = /^100\d{3} blob ([0-9a-f]+)\t/;

export interface BlobOptions {
  /** A bigger file is not read. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

async function collect(
  repo: Repository,
  args: readonly string[],
  { maxBytes, signal }: BlobOptions,
): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of spawnGit(repo, args, { signal, timeLimit: TIME_LIMIT })) {
      size += chunk.length;
      if (size > maxBytes) return null;
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
  return Buffer.concat(chunks);
}

/** A regular file's bytes; null if the commit has no such file, if it is too big, or if its blob isn't there. */
export async function readBlob(
  repo: Repository,
  commit: string,
  path: string,
  options: BlobOptions,
): Promise<Buffer | null> {
  if (path === '' || path.includes('\0')) return null;
  const listed = await collect(repo, ['ls-tree', '-z', '--full-tree', commit, '--', path], {
    ...options,
    maxBytes: 1_000_000,
  });
  const blob = REGULAR_FILE.exec(listed?.toString('latin1') ?? '')?.[1];
  return blob === undefined ? null : collect(repo, ['cat-file', 'blob', blob], options);
}

/** A file's text at a commit; null as for readBlob, and for a binary file. Bytes that aren't UTF-8 become U+FFFD. */
export async function readText(
  repo: Repository,
  commit: string,
  path: string,
  options: BlobOptions,
): Promise<string | null> {
  const bytes = await repo.queue.run(() => readBlob(repo, commit, path, options), {
    priority: 'now',
    signal: options.signal,
  });
  return bytes && isText(bytes) ? bytes.toString('utf8') : null;
}

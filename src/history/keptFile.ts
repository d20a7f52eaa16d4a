import type { BlameOptions } from './blame';
import type { KeptLines } from './cache/lineCache';
import { GitFailure } from './gitFailure';
import { planLines } from './linePlan';
import type { FileLines } from './model';
import type { Repository } from './repository';

/** What was read last: files are opened one after the other at the same commit. */
const lastRead = new WeakMap<Repository, { readonly key: string; readonly kept: KeptLines }>();

/** The owners of a file's lines, if they are kept for the commit; null if not. */
export async function keptFile(
  repo: Repository,
  commit: string,
  path: string,
  { ignoreRevs, ignoreWhitespace, signal = new AbortController().signal }: BlameOptions,
): Promise<FileLines | null> {
  if (repo.cacheFolder === null) return null;
  try {
    const { cache } = await planLines(repo, { ignoreRevs, ignoreWhitespace, signal });
    if (!cache) return null;
    const key = `${cache.name}:${commit}`;
    const last = lastRead.get(repo);
    const kept = last?.key === key ? last.kept : await cache.read(commit);
    if (!kept) return null;
    lastRead.set(repo, { key, kept });
    const segments = kept.segmentsOf(path);
    return segments && { path, segments };
  } catch (error) {
    signal.throwIfAborted();
    // Blame tells what is wrong.
    if (error instanceof GitFailure) return null;
    throw error;
  }
}

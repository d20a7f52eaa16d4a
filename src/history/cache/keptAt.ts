import type { Repository } from '../repository';
import type { KeptLines, LineCache } from './lineCache';

/** What was read last: files are opened one after the other at the same commit, and registers edited. */
const lastRead = new WeakMap<Repository, { readonly key: string; readonly kept: KeptLines }>();

/** The lines of a commit as they are kept, null where they aren't; read once as long as no other commit's are asked for. */
export async function keptAt(repo: Repository, commit: string, cache: LineCache): Promise<KeptLines | null> {
  const key = `${cache.name}:${commit}`;
  const last = lastRead.get(repo);
  const kept = last?.key === key ? last.kept : await cache.read(commit);
  if (kept) lastRead.set(repo, { key, kept });
  return kept;
}

/** The next who asks reads anew: something was written. */
export function forgetKept(repo: Repository): void {
  lastRead.delete(repo);
}

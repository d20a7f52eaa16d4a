import { readFile } from 'node:fs/promises';
import type { Repository } from '../repository';
import { resolveCommits } from '../resolveCommits';

/**
 * The commits that blame passes over: the full ids in the files, one a line, `#` begins a comment. An id may be a tag's.
 * `ignoreRevs` is as resolveIgnoreRevs gives it.
 */
export async function ignoredCommits(
  repo: Repository,
  ignoreRevs: string | null,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const file of ignoreRevs?.split('\n') ?? []) {
    const text = await readFile(file, 'latin1');
    for (const [id] of text.matchAll(/^\s*[0-9a-f]{40,64}(?=\s*(?:#|$))/gim)) ids.add(id.trim().toLowerCase());
  }
  return new Set((await resolveCommits(repo, ids, signal)).values());
}

import { readFile } from 'node:fs/promises';
import type { Repository } from '../repository';
import { spawnGit } from '../spawnGit';

const TIME_LIMIT = 60_000;

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
  if (ids.size === 0) return ids;
  const stdin = [...ids].map((id) => `${id}^{commit}\n`).join('');
  const chunks: Buffer[] = [];
  const args = ['cat-file', '--batch-check=%(objectname)'];
  for await (const chunk of spawnGit(repo, args, { signal, timeLimit: TIME_LIMIT, stdin })) chunks.push(chunk);
  const answers = Buffer.concat(chunks).toString('latin1').split('\n');
  return new Set(answers.filter((answer) => /^[0-9a-f]+$/.test(answer)));
}

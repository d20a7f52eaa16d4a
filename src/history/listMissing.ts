import { createRecordSplitter } from './recordSplitter';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 120_000;

/** The ids of the objects of a commit's tree that a partial clone doesn't have. Asking for one would try to fetch it. */
export async function listMissing(
  repo: Repository,
  commit: string,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  if (!repo.partial) return missing;
  const records = createRecordSplitter(10);
  const args = ['rev-list', '--objects', '--missing=print', '--no-object-names', `${commit}^{tree}`];
  for await (const chunk of spawnGit(repo, args, { signal, timeLimit: TIME_LIMIT })) {
    for (const record of records.push(chunk)) if (record[0] === 63) missing.add(record.toString('latin1', 1));
  }
  return missing;
}

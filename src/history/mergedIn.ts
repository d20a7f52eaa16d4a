import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { askOrNull } from './askOrNull';
import type { Repository } from './repository';

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** While `git merge` runs its hook there is no MERGE_HEAD yet; it names what it merges by GITHEAD_<id>. */
const NAMED = /^GITHEAD_(.+)$/;

/** The commits that a merge under way brings into HEAD; none where there is no merge. */
export async function mergedIn(
  repo: Repository,
  signal?: AbortSignal,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string[]> {
  const text = await readFile(path.join(repo.gitDir, 'MERGE_HEAD'), 'utf8').catch(() => '');
  const listed = text.split('\n').filter((line) => ID.test(line));
  if (listed.length > 0) return listed;
  const named = Object.keys(environment).flatMap((name) => NAMED.exec(name)?.[1] ?? []);
  const ids = named.filter((id) => ID.test(id));
  // In a hook of another repository they are another's.
  const known = await Promise.all(
    ids.map((id) => askOrNull(repo, ['rev-parse', '--verify', '--quiet', `${id}^{commit}`], signal)),
  );
  return ids.filter((id, at) => known[at] === id);
}

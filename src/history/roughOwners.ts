import { decodePath } from './decodePath';
import { createRecordSplitter } from './recordSplitter';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

/** Commits by their full ids. */
export interface RoughOwner {
  /** The oldest that touched the file under any of its names. */
  readonly first: string;
  readonly last: string;
}

const TIME_LIMIT = 600_000;
/** diff-tree looks for renames where both sides have no more than that: enough for a hint, and never long. */
const MOST_RENAMES = 400;

/** Files on their way back through history: under each path, those that go by it now as they are at the end. */
function createTracker(paths: Iterable<string>) {
  const owners = new Map<string, { first: string; last: string }>();
  const namedSo = new Map<string, string[]>([...paths].map((path) => [path, [path]]));
  return {
    owners,
    touch(commit: string, status: string, path: string, before?: string): void {
      const files = namedSo.get(path);
      if (!files) return;
      for (const file of files) {
        const known = owners.get(file);
        if (known) known.first = commit;
        else owners.set(file, { first: commit, last: commit });
      }
      if (before !== undefined) namedSo.set(before, [...(namedSo.get(before) ?? []), ...files]);
      if (before !== undefined || status === 'A') namedSo.delete(path);
    },
  };
}

/**
 * Which commit touched each file first and last: quick, and only roughly who its lines are from. Commits in git's order
 * of dates; merges don't count. In a shallow clone, nothing is said of what its oldest commits may have had before.
 */
export async function roughOwners(
  repo: Repository,
  commit: string,
  paths: Iterable<string>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, RoughOwner>> {
  const tracker = createTracker(paths);
  const both = new AbortController();
  const limits = { signal: signal ? AbortSignal.any([signal, both.signal]) : both.signal, timeLimit: TIME_LIMIT };
  const args = [
    ...['diff-tree', '--stdin', '-r', '-z', '-M', `-l${MOST_RENAMES}`, '--name-status', '-O/dev/null'],
    ...(repo.shallow ? [] : ['--root']),
  ];
  const read = async (): Promise<void> => {
    const records = createRecordSplitter(0);
    let at = '';
    let status = '';
    let before: string | undefined;
    const stdin = spawnGit(repo, ['rev-list', commit, '--'], limits);
    for await (const chunk of spawnGit(repo, args, { ...limits, stdin, environment: { GIT_FLUSH: '0' } })) {
      for (const record of records.push(chunk)) {
        if (status === '') {
          const text = record.toString('latin1');
          if (text.length >= 40) at = text;
          else status = text;
          continue;
        }
        const { path } = decodePath(record);
        if (status.startsWith('R') && before === undefined) {
          before = path;
          continue;
        }
        tracker.touch(at, status, path, before);
        status = '';
        before = undefined;
      }
    }
  };
  try {
    await repo.queue.run(read, { signal });
    return tracker.owners;
  } finally {
    both.abort();
  }
}

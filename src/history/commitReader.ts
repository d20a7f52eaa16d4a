import { collectInto } from './commitCollector';
import type { Commit } from './model';
import { createBatchReader } from './pass/batchReader';
import type { Repository } from './repository';

/** Longer than git takes to find whose the lines of any file are. */
const TIME_LIMIT = 600_000;

/**
 * Reads commits from one process that stays until it is closed: a file's owners come portion by portion. Of thousands at once
 * readEachCommit takes less, for git then answers in larger pieces.
 */
export interface CommitReader {
  /** Those of the commits that are there, by id; none once it is closed. Throws GitFailure. */
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Commit>>;
  readonly close: () => Promise<void>;
}

/** @param signal ends the process, and what is being read with it */
export function createCommitReader(repo: Repository, signal: AbortSignal): CommitReader {
  const reader = createBatchReader(repo, true, { signal, timeLimit: TIME_LIMIT });
  let last: Promise<unknown> = Promise.resolve();
  let isOpen = true;
  const readNow = async (ids: readonly string[]): Promise<ReadonlyMap<string, Commit>> => {
    const commits = new Map<string, Commit>();
    await repo.queue.run(() => reader.read(ids, collectInto(commits)), { priority: 'now', signal });
    return commits;
  };
  return {
    read: (ids) => {
      if (!isOpen) return Promise.resolve(new Map());
      const reading = last.then(() => readNow(ids));
      last = reading.catch(() => undefined);
      return reading;
    },
    close: async () => {
      isOpen = false;
      await last;
      await reader.close();
    },
  };
}

import { UserError } from '../wording/userError';
import { blameFile } from './blame';
import type { FileLines, Progress, TreeFile } from './model';
import type { Repository } from './repository';

export interface TreeLinesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Files done of files that have lines. */
  readonly onProgress?: Progress | undefined;
  /** As resolveIgnoreRevs gives it; null for none. Left out, git's own configuration decides. */
  readonly ignoreRevs?: string | null | undefined;
  /** Milliseconds for each file. */
  readonly timeLimit?: number | undefined;
}

/** How far blame may run ahead of the reader. */
const AHEAD = 32;

/**
 * The owners of the lines of every text file among `files` that has lines, in their order. A file that blame can't do, or
 * not in time, or to other lines than the tree has, is unread; the others go on.
 */
export async function* treeLines(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  options: TreeLinesOptions = {},
): AsyncGenerator<FileLines, void> {
  const { signal, onProgress } = options;
  const left = new AbortController();
  const blameOptions = {
    ignoreRevs: options.ignoreRevs,
    timeLimit: options.timeLimit,
    signal: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
  };
  const readable = files.filter(({ kind, lines }) => kind === 'text' && lines > 0);
  let done = 0;

  const blame = async ({ path, lines }: TreeFile): Promise<FileLines> => {
    const failed: FileLines = { path, segments: [], unread: 'blame-failed' };
    const found = await blameFile(repo, commit, path, blameOptions).catch((error: unknown) => {
      if (error instanceof UserError) return failed;
      throw error;
    });
    onProgress?.(++done, readable.length);
    const count = found.segments.reduce((sum, segment) => sum + segment.count, 0);
    return found.unread || count === lines ? found : failed;
  };

  const running: Promise<FileLines>[] = [];
  try {
    for (const file of readable) {
      const one = blame(file);
      // Awaited below, in order: until then a failure is not unhandled.
      one.catch(() => undefined);
      running.push(one);
      if (running.length >= AHEAD) yield await running.shift()!;
    }
    for (const one of running.splice(0)) yield await one;
  } finally {
    left.abort();
    await Promise.allSettled(running);
  }
}

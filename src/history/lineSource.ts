import type { BlameOptions } from './blame';
import { fileLines } from './fileLines';
import type { FileLines } from './model';
import type { Repository } from './repository';

export type LineSource = (commit: string, path: string, options?: WholeBlame) => Promise<FileLines>;

/** What is found once serves all who ask. */
type WholeBlame = Omit<BlameOptions, 'since'>;

const MOST_FILES = 64;

interface Shared {
  readonly lines: Promise<FileLines>;
  /** Waiting for it; when all have aborted, the blame is. */
  waiting: number;
  done: boolean;
  readonly controller: AbortController;
  readonly listeners: Set<NonNullable<BlameOptions['onSegments']>>;
}

const settingsOf = ({ ignoreRevs, ignoreWhitespace }: BlameOptions): string =>
  JSON.stringify([ignoreRevs === undefined ? '' : (ignoreRevs ?? 'none'), ignoreWhitespace ?? false]);

/** Resolves as `work` does, or rejects with the signal's reason as soon as it aborts. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/**
 * The owners of files' lines, found once for a commit and path, however many ask and however often:
 * whoever asks while it runs joins in, and it ends when nobody waits any more. Who joins late is told the segments found
 * from then on. The answers for the 64 files asked for last are kept in memory, failures aren't.
 */
export function createLineSource(repo: Repository): LineSource {
  const kept = new Map<string, Shared>();

  const begin = (key: string, commit: string, path: string, options: WholeBlame): Shared => {
    const controller = new AbortController();
    const listeners: Shared['listeners'] = new Set();
    const blaming: WholeBlame = {
      ...options,
      signal: controller.signal,
      onSegments: (segments) => listeners.forEach((listener) => listener(segments)),
    };
    const lines = fileLines(repo, commit, path, blaming);
    const shared: Shared = { lines, waiting: 0, done: false, controller, listeners };
    const forget = (): void => {
      if (kept.get(key) === shared) kept.delete(key);
    };
    lines.then((found) => {
      shared.done = true;
      listeners.clear();
      if (found.unread) forget();
    }, forget);
    return shared;
  };

  return async (commit, path, options = {}) => {
    const { signal, onSegments } = options;
    signal?.throwIfAborted();
    const key = JSON.stringify([commit, path, settingsOf(options)]);
    const shared = kept.get(key) ?? begin(key, commit, path, options);
    kept.delete(key);
    kept.set(key, shared);
    for (const [oldest, { done }] of kept) {
      if (kept.size <= MOST_FILES) break;
      if (done) kept.delete(oldest);
    }
    // A function of its own for each who asks: two may give the same.
    const listener: typeof onSegments = onSegments && ((segments) => onSegments(segments));
    if (listener && !shared.done) shared.listeners.add(listener);
    shared.waiting++;
    try {
      return await orAborted(shared.lines, signal);
    } finally {
      if (listener) shared.listeners.delete(listener);
      if (--shared.waiting === 0 && !shared.done) {
        kept.delete(key);
        shared.controller.abort();
      }
    }
  };
}

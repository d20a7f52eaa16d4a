import { UserError } from '../wording/userError';
import { blameFile } from './blame';
import { createBreather } from './breather';
import { forgetKept, keptAt } from './cache/keptAt';
import type { KeptLines } from './cache/lineCache';
import type { FileLines, Progress, TreeFile } from './model';
import { planLines } from './linePlan';
import type { LinePlan } from './linePlan';
import { covers, passOver } from './passOver';
import type { Repository } from './repository';

export interface TreeLinesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Files done of files that have lines. */
  readonly onProgress?: Progress | undefined;
  /** Commits walked, before the first file is done. */
  readonly onCommits?: ((count: number) => void) | undefined;
  /** As resolveIgnoreRevs gives it; null for none. Left out, git's own configuration decides. */
  readonly ignoreRevs?: string | null | undefined;
  /** What planLines says of these options, where it was asked before. */
  readonly plan?: (() => Promise<LinePlan>) | undefined;
  /** blame's `-w`: lines that differ in white space only are the same. */
  readonly ignoreWhitespace?: boolean | undefined;
  /** A commit; lines of those that it contains may come back as any of them. Nothing of that is kept. */
  readonly since?: string | undefined;
  /** Milliseconds for each file that is asked of blame. */
  readonly timeLimit?: number | undefined;
  /** The files are all that the commit has: what is found is kept for the next time. */
  readonly whole?: boolean | undefined;
}

/** How far blame may run ahead of the reader. */
const AHEAD = 32;
/** Up to here a blame for each costs less than a walk through the whole history. */
const FEW_FILES = 10;

type Work = Omit<TreeLinesOptions, 'signal' | 'ignoreRevs'> & LinePlan & { readonly signal: AbortSignal };

/** One file, as blame has it: unread if it can't be done, or not in time, or to other lines than the tree has. */
async function blameOne(
  repo: Repository,
  commit: string,
  { path, lines }: TreeFile,
  { signal, ignoreRevs, ignoreWhitespace, since, timeLimit }: Work,
): Promise<FileLines> {
  const failed: FileLines = { path, segments: [], unread: 'blame-failed' };
  const options = { signal, ignoreRevs, ignoreWhitespace, since, timeLimit };
  const found = await blameFile(repo, commit, path, options).catch((error: unknown) => {
    if (error instanceof UserError) return failed;
    throw error;
  });
  return found.unread || covers(found, lines) ? found : failed;
}

async function* blameEach(
  repo: Repository,
  commit: string,
  files: Iterable<TreeFile>,
  work: Work,
): AsyncGenerator<FileLines, void> {
  const running: Promise<FileLines>[] = [];
  try {
    for (const file of files) {
      const one = blameOne(repo, commit, file, work);
      // Awaited below, in order: until then a failure is not unhandled.
      one.catch(() => undefined);
      running.push(one);
      if (running.length >= AHEAD) yield await running.shift()!;
    }
    for (const one of running.splice(0)) yield await one;
  } finally {
    await Promise.allSettled(running);
  }
}

function* keptLines(kept: KeptLines, files: Iterable<TreeFile>): Generator<FileLines> {
  for (const { path, blob, lines } of files) {
    const segments = kept.segmentsOf(path, blob);
    if (segments && covers({ segments }, lines)) yield { path, segments };
  }
}

/** The ways to find the lines of files, each for what those before it left open. */
async function* findLines(
  repo: Repository,
  commit: string,
  open: ReadonlyMap<string, TreeFile>,
  planned: Work,
): AsyncGenerator<FileLines, void> {
  const { cache, since, signal } = planned;
  const kept = cache && (await keptAt(repo, commit, cache));
  const readable = [...open.values()];
  const blobs = new Map(readable.map(({ path, blob }) => [path, blob]));
  if (kept) yield* keptLines(kept, readable);
  if (open.size === 0) return;

  const writer = cache && planned.whole && since === undefined ? cache.begin() : null;
  const unkept = new Set<string>();
  const add = (lines: FileLines): void => {
    if (!lines.unread && !unkept.has(lines.path)) writer?.add({ ...lines, blob: blobs.get(lines.path)! });
  };
  const near = kept || since !== undefined ? null : await cache?.nearest(commit, signal);
  const ways = [
    () => (near ? passOver(repo, commit, [...open.values()], { ...planned, known: near }, unkept) : null),
    () => (open.size > FEW_FILES ? passOver(repo, commit, [...open.values()], planned, unkept) : null),
    () => blameEach(repo, commit, [...open.values()], planned),
  ];
  for (const way of ways) {
    for await (const lines of way() ?? []) {
      add(lines);
      yield lines;
    }
  }
  if (!cache || !writer || writer.count === 0) return;
  if (kept) for (const lines of keptLines(kept, readable)) add(lines);
  await cache.write(commit, writer);
  forgetKept(repo);
}

/**
 * The owners of the lines of every text file among `files` that has lines, as `git blame COMMIT -- PATH` has them, in no
 * promised order. A file that blame can't do, or not in time, or to other lines than the tree has, is unread; the others
 * go on.
 */
export async function* treeLines(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  options: TreeLinesOptions = {},
): AsyncGenerator<FileLines, void> {
  const breathe = createBreather();
  const left = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal;
  const readable = files.filter(({ kind, lines }) => kind === 'text' && lines > 0);
  const open = new Map(readable.map((file) => [file.path, file]));
  // After an edit of the register all is known mostly: for nothing, git isn't asked, and no cache is read.
  if (open.size === 0) return;
  try {
    for await (const lines of findLines(repo, commit, open, {
      ...options,
      signal,
      ...(await (options.plan?.() ?? planLines(repo, { ...options, signal }))),
    })) {
      signal.throwIfAborted();
      open.delete(lines.path);
      options.onProgress?.(readable.length - open.size, readable.length);
      yield lines;
      await breathe();
    }
  } finally {
    left.abort();
  }
}

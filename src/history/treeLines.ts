import { UserError } from '../wording/userError';
import { blameFile } from './blame';
import { GitFailure } from './gitFailure';
import { GitTimeout } from './gitTimeout';
import { resolveIgnoreRevs } from './ignoreRevs';
import type { FileLines, Progress, TreeFile } from './model';
import { readBlameRules } from './pass/blameRules';
import { ignoredCommits } from './pass/ignoredCommits';
import { passLines } from './pass/passLines';
import type { Repository } from './repository';

export interface TreeLinesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Files done of files that have lines. */
  readonly onProgress?: Progress | undefined;
  /** Commits walked, before the first file is done. */
  readonly onCommits?: ((count: number) => void) | undefined;
  /** As resolveIgnoreRevs gives it; null for none. Left out, git's own configuration decides. */
  readonly ignoreRevs?: string | null | undefined;
  /** blame's `-w`: lines that differ in white space only are the same. */
  readonly ignoreWhitespace?: boolean | undefined;
  /** Milliseconds for each file that is asked of blame. */
  readonly timeLimit?: number | undefined;
}

/** How far blame may run ahead of the reader. */
const AHEAD = 32;
/** Up to here a blame for each costs less than a walk through the whole history. */
const FEW_FILES = 16;

type Work = Omit<TreeLinesOptions, 'signal'> & { readonly signal: AbortSignal };

/** One file, as blame has it: unread if it can't be done, or not in time, or to other lines than the tree has. */
async function blameOne(
  repo: Repository,
  commit: string,
  { path, lines }: TreeFile,
  { signal, ignoreRevs, ignoreWhitespace, timeLimit }: Work,
): Promise<FileLines> {
  const failed: FileLines = { path, segments: [], unread: 'blame-failed' };
  const options = { signal, ignoreRevs, ignoreWhitespace, timeLimit };
  const found = await blameFile(repo, commit, path, options).catch((error: unknown) => {
    if (error instanceof UserError) return failed;
    throw error;
  });
  return found.unread || covers(found, lines) ? found : failed;
}

function covers({ segments }: Pick<FileLines, 'segments'>, lines: number): boolean {
  return segments.reduce((sum, { count }) => sum + count, 0) === lines;
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

/** What one walk through history gives; nothing, or not all, where it can't tell. */
async function* passOver(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  work: Work,
): AsyncGenerator<FileLines, void> {
  const { signal, onCommits, ignoreWhitespace = false } = work;
  const rules = await readBlameRules(repo, ignoreWhitespace, signal);
  // What a partial clone lacks can be anywhere in history, and is only missed on the way.
  if (!rules || repo.partial) return;
  try {
    const ignored = await ignoredCommits(repo, work.ignoreRevs ?? null, signal);
    for await (const { file, segments } of passLines(repo, commit, files, { signal, rules, ignored, onCommits })) {
      if (segments && covers({ segments }, file.lines)) yield { path: file.path, segments };
    }
  } catch (error) {
    signal.throwIfAborted();
    // Blame, asked for each file, says of which it is true.
    if (!(error instanceof GitFailure || error instanceof GitTimeout)) throw error;
  }
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
  const { signal, onProgress } = options;
  const left = new AbortController();
  const ignoreRevs =
    options.ignoreRevs === undefined ? (await resolveIgnoreRevs(repo, undefined, signal)).file : options.ignoreRevs;
  const work: Work = {
    ...options,
    ignoreRevs,
    signal: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
  };
  const readable = files.filter(({ kind, lines }) => kind === 'text' && lines > 0);
  const open = new Map(readable.map((file) => [file.path, file]));
  const done = (lines: FileLines): FileLines => {
    signal?.throwIfAborted();
    open.delete(lines.path);
    onProgress?.(readable.length - open.size, readable.length);
    return lines;
  };
  try {
    if (readable.length > FEW_FILES) {
      for await (const lines of passOver(repo, commit, readable, work)) yield done(lines);
    }
    for await (const lines of blameEach(repo, commit, [...open.values()], work)) yield done(lines);
  } finally {
    left.abort();
  }
}

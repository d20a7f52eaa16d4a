import { UserError } from '../wording/userError';
import { blameFile } from './blame';
import type { BlameOptions } from './blame';
import { keptAt } from './cache/keptAt';
import { GitFailure } from './gitFailure';
import { planLines } from './linePlan';
import type { FileLines } from './model';
import { passOver } from './passOver';
import type { Repository } from './repository';
import { listTree } from './tree';

/**
 * The owners of a file's lines as they are kept, or as they follow from what is kept of a commit not far away. Null where
 * nothing is kept, and where that doesn't lead to an answer: blame tells what is wrong.
 */
export async function knownFileLines(
  repo: Repository,
  commit: string,
  path: string,
  options: BlameOptions & { readonly signal: AbortSignal },
): Promise<FileLines | null> {
  if (repo.cacheFolder === null) return null;
  const { signal, priority } = options;
  try {
    const plan = await planLines(repo, options);
    if (!plan.cache) return null;
    const segments = (await keptAt(repo, commit, plan.cache))?.segmentsOf(path);
    if (segments) return { path, segments };
    const known = await plan.cache.nearest(commit, signal);
    if (!known) return null;
    const files = await listTree(repo, commit, { paths: [path], signal, priority });
    const text = files.filter((file) => file.path === path && file.kind === 'text');
    for await (const lines of passOver(repo, commit, text, { ...plan, signal, priority, known })) return lines;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof GitFailure || error instanceof UserError)) throw error;
  }
  return null;
}

/** The owners of a file's lines by blame, or by what is kept, whichever is there first. Otherwise as blameFile. */
export async function fileLines(
  repo: Repository,
  commit: string,
  path: string,
  options: BlameOptions = {},
): Promise<FileLines> {
  const ended = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ended.signal]) : ended.signal;
  const blamed = blameFile(repo, commit, path, { ...options, signal });
  const known = knownFileLines(repo, commit, path, { ...options, signal });
  try {
    const first = await Promise.race([known.then((lines) => lines ?? blamed), blamed]);
    // Blame didn't get there.
    return first.unread ? ((await known) ?? first) : first;
  } finally {
    ended.abort();
    await Promise.allSettled([blamed, known]);
  }
}

import { arrangeSegments } from '../arrangeSegments';
import type { TreeFile } from '../model';
import type { Priority } from '../queue';
import type { Repository } from '../repository';
import { readShallowBoundary } from '../shallowBoundary';
import type { Attributed } from './attribute';
import { compareJob } from './compareJob';
import { components } from './components';
import { followPaths } from './followPaths';
import type { FollowOptions } from './followPaths';
import { jobs } from './job';

export interface PassOptions extends FollowOptions {
  /** Commits that blame passes over. */
  readonly ignored: ReadonlySet<string>;
  /** Default background. */
  readonly priority?: Priority | undefined;
}

/** A file, and who its lines are from, in file order. */
export interface PassedFile extends Attributed {
  readonly file: TreeFile;
}

/** How many jobs may be ahead of the reader. */
const AHEAD = 3;

/**
 * Who git blames for the lines of the files, all text, by one walk through the history of the commit. In the order in
 * which the files' histories are read.
 */
export async function* passLines(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  options: PassOptions,
): AsyncGenerator<PassedFile, void> {
  const left = new AbortController();
  const signal = AbortSignal.any([options.signal, left.signal]);
  const turn = { signal, priority: options.priority };
  const running: Promise<Map<number, Attributed>>[] = [];
  const arranged = function* (found: ReadonlyMap<number, Attributed>): Generator<PassedFile> {
    for (const [at, { segments, byAttributes }] of found)
      yield { file: files[at]!, segments: segments && arrangeSegments(segments), byAttributes };
  };
  try {
    const boundary = await readShallowBoundary(repo);
    const starts = await repo.queue.run(() => followPaths(repo, commit, files, { ...options, signal }), turn);
    // Nothing that was done since touches these.
    for (const [at, { link }] of starts.entries()) {
      if (link.node?.known) yield { file: files[at]!, segments: link.node.known, byAttributes: false };
    }
    const comparing = { ...options, signal, boundary };
    for await (const job of jobs(await components(starts.map(({ link }) => link)))) {
      const one = repo.queue.run(() => compareJob(repo, job, starts, comparing), turn);
      one.catch(() => undefined);
      running.push(one);
      if (running.length >= AHEAD) yield* arranged(await running.shift()!);
    }
    for (const one of running.splice(0)) yield* arranged(await one);
  } finally {
    left.abort();
    await Promise.allSettled(running);
  }
}

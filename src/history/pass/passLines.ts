import { arrangeSegments } from '../arrangeSegments';
import { GitFailure } from '../gitFailure';
import type { Segment, TreeFile } from '../model';
import type { Repository } from '../repository';
import { readShallowBoundary } from '../shallowBoundary';
import { attribute } from './attribute';
import type { Attributed, AttributeOptions, Start } from './attribute';
import type { BlameRules } from './blameRules';
import { createBlobFacts } from './blobFacts';
import { components } from './components';
import { readHunks } from './hunks';

import { jobs } from './job';
import type { Job } from './job';
import { PathGraph } from './pathGraph';
import { compareWithParent } from './compareWithParent';
import { attributesDecide } from './attributesDecide';
import { walkChanges } from './walkChanges';
import { withAllBlobs } from './withAllBlobs';

export interface PassOptions {
  readonly signal: AbortSignal;
  readonly rules: BlameRules;
  readonly ignored: ReadonlySet<string>;
  /** Commits walked. */
  readonly onCommits?: ((count: number) => void) | undefined;
}

/** A file, and who its lines are from; null where only blame can tell. */
export interface PassedFile {
  readonly file: TreeFile;
  readonly segments: readonly Segment[] | null;
}

/** Of one process. */
const TIME_LIMIT = 3_600_000;

/** Where the lines of the files may come from. */
async function follow(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  { signal, rules, onCommits }: PassOptions,
): Promise<Start[]> {
  const limits = { signal, timeLimit: TIME_LIMIT };
  const blobs = createBlobFacts(repo, rules.countsLast, limits);
  try {
    const graph = new PathGraph({
      blobs,
      compare: compareWithParent(repo, limits),
      attributesDecide: attributesDecide(repo, signal),
    });
    const starts = files.map(({ path, blob, lines }) => ({
      link: graph.follow(commit, Buffer.from(path, 'utf8').toString('latin1'), blob),
      lines,
    }));
    let count = 0;
    for await (const changes of walkChanges(repo, [commit], limits)) {
      await graph.take(changes);
      onCommits?.(++count);
    }
    return starts;
  } finally {
    await blobs.close();
  }
}

async function compare(
  repo: Repository,
  job: Job,
  starts: readonly Start[],
  { signal, rules }: PassOptions,
  options: AttributeOptions,
): Promise<Map<number, Attributed>> {
  const found = new Map<number, Attributed>();
  const hunks = readHunks(repo, job.pairs, { rules, signal, timeLimit: TIME_LIMIT });
  try {
    for (const component of job.components) {
      for (const [file, segments] of await attribute(component, starts, hunks, options)) found.set(file, segments);
    }
    // Runs to the end: only a process that ended well can be believed.
    const rest = await hunks.next();
    if (!rest.done) throw new Error('unexpected output of git diff-tree');
    return found;
  } finally {
    await hunks.return();
  }
}

/** The same, without the components that lack contents: their files are left to blame. */
async function work(
  ...[repo, job, starts, pass, options]: Parameters<typeof compare>
): Promise<Map<number, Attributed>> {
  try {
    return await compare(repo, job, starts, pass, options);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const whole = await withAllBlobs(repo, job, pass);
    const unknown = job.components.filter((component) => !whole.components.includes(component));
    const found =
      unknown.length > 0 ? await compare(repo, whole, starts, pass, options) : new Map<number, Attributed>();
    for (const { files } of unknown.length > 0 ? unknown : job.components)
      for (const file of files) found.set(file, null);
    return found;
  }
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
  const all = { ...options, signal };
  const running: Promise<Map<number, Attributed>>[] = [];
  const arranged = function* (found: ReadonlyMap<number, Attributed>): Generator<PassedFile> {
    for (const [at, segments] of found) yield { file: files[at]!, segments: segments && arrangeSegments(segments) };
  };
  try {
    const [starts, boundary] = await Promise.all([
      repo.queue.run(() => follow(repo, commit, files, all), { signal }),
      readShallowBoundary(repo),
    ]);
    for (const job of jobs(components(starts.map(({ link }) => link)))) {
      const one = repo.queue.run(() => work(repo, job, starts, all, { boundary, ignored: options.ignored }), {
        signal,
      });
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

import { createBreather } from '../breather';
import { GitFailure } from '../gitFailure';
import type { Repository } from '../repository';
import { attribute, LEFT_TO_BLAME } from './attribute';
import type { Attributed, AttributeOptions, Start } from './attribute';
import type { BlameRules } from './blameRules';
import { readHunks } from './hunks';
import type { Job } from './job';
import { withAllBlobs } from './withAllBlobs';

export interface CompareOptions extends AttributeOptions {
  readonly signal: AbortSignal;
  readonly rules: BlameRules;
}

/** Milliseconds. */
const TIME_LIMIT = 3_600_000;

async function compare(
  repo: Repository,
  job: Job,
  starts: readonly Start[],
  options: CompareOptions,
): Promise<Map<number, Attributed>> {
  const { signal, rules } = options;
  const breathe = createBreather();
  const found = new Map<number, Attributed>();
  const hunks = readHunks(repo, job.pairs, { rules, signal, timeLimit: TIME_LIMIT });
  try {
    for (const component of job.components) {
      await breathe();
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

/**
 * Who the lines of a job's files are from, by the files' indices. Components of which contents are missing are left to
 * blame, which says so.
 */
export async function compareJob(
  repo: Repository,
  job: Job,
  starts: readonly Start[],
  options: CompareOptions,
): Promise<Map<number, Attributed>> {
  try {
    return await compare(repo, job, starts, options);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const whole = await withAllBlobs(repo, job, options);
    // Nothing is missing: why it failed isn't known.
    const isLeft = whole.components.length < job.components.length;
    const found = isLeft ? await compare(repo, whole, starts, options) : new Map<number, Attributed>();
    for (const { files } of job.components)
      for (const file of files) if (!found.has(file)) found.set(file, LEFT_TO_BLAME);
    return found;
  }
}

import { createAncestry } from '../history/ancestry';
import type { Ancestry } from '../history/ancestry';
import { readCommits } from '../history/commits';
import type { Commit } from '../history/model';
import type { Repository } from '../history/repository';
import type { ReadRegister } from '../register/registerReader';
import { message } from '../wording/message';
import { readBlameBasis } from './blameBasis';
import { readGrounds, regroundOn } from './grounds';
import type { Grounds, GroundsOptions } from './grounds';
import { lineEngineOn, lineJudging } from './lineEngine';
import type { LineEngine } from './lineEngine';
import type { Unknown } from './model';

export type Stage = 'commits' | 'files' | 'licences' | 'signatures' | 'history' | 'lines';

interface Waiting {
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
}

export interface EngineOptions extends GroundsOptions, Waiting {}

/** A repository at one commit with the register in force: everything needed to judge any of its lines. */
export interface Engine extends LineEngine {
  /** All commits reachable from `head` and from the milestones. */
  readonly commits: ReadonlyMap<string, Commit>;
  readonly ancestry: Ancestry;
  /** Whether a commit is reachable from `head`. */
  readonly reachable: (commit: string) => boolean;
  /** Those that are, in the order of `commits`. */
  readonly reached: () => readonly Commit[];
  readonly unknowns: readonly Unknown[];
}

/**
 * Reads what judging needs: the register and, beside it, the commits.
 * @throws UserError for what a user can mend; BrokenRegister for a register with errors
 */
export async function openEngine(repository: Repository, options: EngineOptions = {}): Promise<Engine> {
  const over = new AbortController();
  const waiting = { ...options, signal: AbortSignal.any([options.signal ?? [], over.signal].flat()) };
  const basisRead = options.basisRead ?? readBlameBasis(repository, options);
  const commitsRead = basisRead.then(({ head }) => commitsOf(repository, [head], waiting));
  // What is wrong with a register is told before what is wrong with history.
  commitsRead.catch(() => undefined);
  try {
    const grounds = await readGrounds(repository, { ...waiting, basisRead });
    const commits = await commitsRead;
    return areMilestonesIn(commits, grounds)
      ? engineOf(grounds, commits, createAncestry(commits))
      : await openEngineOn(grounds, waiting);
  } finally {
    over.abort();
  }
}

/** The same for whoever asks about the lines of some commits: all are read only where the register has milestones. */
export async function openEngineForLines(repository: Repository, options: EngineOptions = {}): Promise<LineEngine> {
  const grounds = await readGrounds(repository, options);
  return grounds.milestoneTips.size > 0 ? openEngineOn(grounds, options) : lineEngineOn(grounds, null);
}

/** The same where all but the commits is read. */
export async function openEngineOn(grounds: Grounds, waiting: Waiting = {}): Promise<Engine> {
  const { repository, head, milestoneTips: tips } = grounds;
  const commits = await commitsOf(repository, [head, ...tips.values()], waiting);
  return engineOf(grounds, commits, createAncestry(commits));
}

async function commitsOf(
  repository: Repository,
  tips: readonly string[],
  { signal, onProgress }: Waiting,
): Promise<Engine['commits']> {
  return readCommits(repository, tips, {
    ...(signal && { signal }),
    onProgress: (done, total) => onProgress?.('commits', done, total),
  });
}

function areMilestonesIn(commits: Engine['commits'], { milestoneTips }: Grounds): boolean {
  return [...milestoneTips.values()].every((tip) => commits.has(tip));
}

/**
 * The engine of the same commit with another register, or on another day. The commits serve on, unless the register names
 * milestones that aren't among them.
 */
export async function reopenEngine(
  before: Engine,
  register: ReadRegister | null,
  today: string,
  signal?: AbortSignal,
): Promise<Engine> {
  const grounds = await regroundOn(before, register, today, signal);
  return areMilestonesIn(before.commits, grounds)
    ? engineOf(grounds, before.commits, before.ancestry, before)
    : openEngineOn(grounds, { ...(signal && { signal }) });
}

function engineOf(grounds: Grounds, commits: Engine['commits'], ancestry: Ancestry, before?: Engine): Engine {
  const { head, register, registerPath, milestoneTips: tips } = grounds;
  return {
    ...lineJudging(grounds, commits, ancestry, before),
    commits,
    ancestry,
    learn: () => Promise.resolve(),
    reachable: (commit) => ancestry.contains(head, commit),
    // Without milestones nothing else was read.
    reached: () => (tips.size === 0 ? [...commits.values()] : ancestry.upTo(head)),
    unknowns: (register?.register?.milestones ?? [])
      .filter(({ id, commit, ref }) => (commit ?? ref) && !tips.has(id))
      .map(({ id, commit, ref }) => ({
        path: registerPath,
        lines: 0,
        message: message('unknown.milestone', { id, revision: commit ?? ref ?? '' }),
      })),
  };
}

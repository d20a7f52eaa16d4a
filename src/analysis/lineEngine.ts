import type { LineRule } from '../findings/rules/lineRule';
import { createLineRules } from '../findings/rules/lineRules';
import type { Ancestry } from '../history/ancestry';
import { readEachCommit } from '../history/commits';
import type { CommitReader } from '../history/commitReader';
import type { Commit } from '../history/model';
import { oneLine } from '../history/oneLine';
import { openingProblem } from '../history/openingProblem';
import type { Repository } from '../history/repository';
import { changedEntries } from '../judgement/entryChanges';
import { createJudge } from '../judgement/judge';
import { BUILT_IN_LAW } from '../judgement/law';
import type { Judge, JudgingContext } from '../judgement/model';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { Grounds } from './grounds';
import { createSegmentJudge, type SegmentJudge } from './judgeSegments';

/** A repository at one commit with the register in force: what is needed to judge lines whose commits it has learnt. */
export interface LineEngine extends Grounds, SegmentJudge {
  /** Those that are read. */
  readonly commits: ReadonlyMap<string, Commit>;
  /**
   * Reads those of the commits that aren't read yet, by a reader that is open or else by a process of their own. Throws a
   * UserError for a repository whose history is damaged.
   */
  readonly learn: (commits: Iterable<string>, signal?: AbortSignal, reader?: CommitReader) => Promise<void>;
  readonly judge: Judge;
  /** What lines are asked beside their coverage. */
  readonly lineRules: readonly LineRule[];
}

type Judging = Omit<LineEngine, 'commits' | 'learn'>;

/**
 * @param ancestry who descends from whom, where the register has milestones that are here
 * @param before of the same repository with another register: what it has answered that still holds is taken over
 */
export function lineJudging(
  grounds: Grounds,
  commits: ReadonlyMap<string, Commit>,
  ancestry: Ancestry | null,
  before?: Judging,
): Judging {
  const { register, milestoneTips: tips } = grounds;
  // The judge asks by what the register names: a hash or a ref, not the milestone's id.
  const tipOf = new Map(milestonesOf(grounds).map(({ id, commit, ref }) => [commit ?? ref ?? '', tips.get(id)]));
  const context: JudgingContext = {
    today: grounds.today,
    repository: grounds.repositoryNames,
    contains: (revision, commit) => {
      const tip = tipOf.get(revision);
      return tip === undefined ? undefined : ancestry?.contains(tip, tipOf.get(commit) ?? commit);
    },
  };
  const followed = before && areMilestonesThere(before, grounds) ? before.judge : undefined;
  const judge = createJudge(register?.register ?? null, context, BUILT_IN_LAW, followed);
  return {
    ...grounds,
    judge,
    ...createSegmentJudge(judge, commits),
    lineRules: createLineRules(grounds.index, grounds.today),
  };
}

/** A commit doesn't change: what was learnt of a repository once serves all its engines. */
const learnt = new WeakMap<Repository, Map<string, Commit>>();

/**
 * Without reading the commits, of which a file's lines need few: for whoever looks at some files of a long history.
 * @param grounds of a register none of whose milestones is here: what one contains only history tells
 * @param before of the same repository: while nothing but the register changed, what it has answered is taken over
 */
export function lineEngineOn(grounds: Grounds, before: LineEngine | null): LineEngine {
  const { repository } = grounds;
  const commits = learnt.get(repository) ?? new Map<string, Commit>();
  learnt.set(repository, commits);
  const isSame = before?.head === grounds.head && before.mailmap === grounds.mailmap;
  return {
    ...lineJudging(grounds, commits, null, isSame ? before : undefined),
    commits,
    learn: async (ids, signal = new AbortController().signal, reader) => {
      const unread = [...new Set(ids)].filter((id) => !commits.has(id));
      if (unread.length === 0) return;
      try {
        const read = await (reader?.read(unread) ?? readEachCommit(repository, unread, signal));
        for (const [id, commit] of read) commits.set(id, commit);
      } catch (error) {
        signal.throwIfAborted();
        throw await openingProblem(repository.folder, error);
      }
      const missing = unread.find((id) => !commits.has(id));
      if (missing === undefined) return;
      const folder = oneLine(repository.folder);
      throw new UserError(message('error.broken-repository', { folder, detail: `bad object ${missing}` }));
    },
  };
}

function milestonesOf({ register }: Grounds) {
  return register?.register?.milestones ?? [];
}

/** Whether each milestone that the edit left alone is still at the same commit. */
function areMilestonesThere(before: Grounds, after: Grounds): boolean {
  const [then, now] = [milestonesOf(before), milestonesOf(after)];
  const changed = changedEntries(then, now);
  const isThere = (id: string) => before.milestoneTips.get(id) === after.milestoneTips.get(id);
  return changed !== null && now.every(({ id }) => changed.has(id) || isThere(id));
}

import path from 'node:path';
import type { JudgedSegment, Naming } from '../findings/facts';
import { resolveIgnoreRevs } from '../history/ignoreRevs';
import { createAncestry } from '../history/ancestry';
import { readCommits } from '../history/commits';
import { readMailmap } from '../history/mailmap';
import type { Commit, Segment } from '../history/model';
import { resolveRevision } from '../history/repository';
import { repositoryNames } from '../history/repositoryNames';
import type { Repository } from '../history/repository';
import { createJudge } from '../judgement/judge';
import type { Judge } from '../judgement/model';
import { indexRegister } from '../register/indexed';
import type { RegisterIndex } from '../register/indexed';
import type { ReadRegister } from '../register/readRegister';
import type { EntryPlace } from '../register/readResult';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { createNaming, createWho } from './contributors';
import type { WhoOf } from './contributors';
import { createSegmentJudge } from './judgeSegments';
import { milestoneTips } from './milestoneTips';
import type { Unknown } from './model';
import { registerInForce } from './registerInForce';
import { today } from './today';

export type Stage = 'commits' | 'files' | 'history' | 'lines';

export interface EngineOptions {
  /** Default HEAD. */
  readonly rev?: string;
  /** The register's path as the user named it; default: the one at the repository's root. */
  readonly register?: string;
  /** A register that was read before; `register` is then not looked at. Null: none. */
  readonly registerRead?: ReadRegister | null;
  /** `YYYY-MM-DD`; default: this machine's day. */
  readonly today?: string;
  /** A file of commits that blame passes over; default: what git's own configuration names. */
  readonly ignoreRevs?: string;
  /** Lines that differ in white space only are the same. Default false. */
  readonly ignoreWhitespace?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
}

/** A repository at one commit with the register in force: everything needed to judge any of its lines. */
export interface Engine {
  readonly repository: Repository;
  readonly head: string;
  readonly today: string;
  readonly register: ReadRegister | null;
  /** The register's path as a reader knows it. */
  readonly registerPath: string | null;
  readonly index: RegisterIndex | null;
  /** All commits reachable from `head` and from the milestones. */
  readonly commits: ReadonlyMap<string, Commit>;
  readonly ignoreRevs: string | null;
  readonly ignoreWhitespace: boolean;
  readonly judge: Judge;
  readonly judgeSegments: (segments: readonly Segment[]) => JudgedSegment[];
  /** Whether a commit is reachable from `head`. */
  readonly reachable: (commit: string) => boolean;
  readonly who: WhoOf;
  readonly naming: Naming;
  readonly notes: readonly Message[];
  readonly unknowns: readonly Unknown[];
}

/**
 * Reads what judging needs: the register and the commits.
 * @throws UserError for what a user can mend; BrokenRegister for a register with errors
 */
export async function openEngine(repository: Repository, options: EngineOptions = {}): Promise<Engine> {
  const head = await resolveRevision(repository, options.rev ?? 'HEAD');
  const read =
    options.registerRead === undefined
      ? await registerInForce(repository.root, options.register, options.signal)
      : options.registerRead;
  const register = read?.register ?? null;
  const tips = await milestoneTips(repository, register);
  const ignoreRevs = await resolveIgnoreRevs(repository, options.ignoreRevs);
  const commits = await readCommits(repository, [head, ...tips.values()], {
    ...(options.signal && { signal: options.signal }),
    onProgress: (done, total) => options.onProgress?.('commits', done, total),
  });
  const ancestry = createAncestry(commits);
  // The judge asks by what the register names: a hash or a ref, not the milestone's id.
  const tipOf = new Map(
    (register?.milestones ?? []).map(({ id, commit, ref }) => [commit ?? ref ?? '', tips.get(id)] as const),
  );
  const day = options.today ?? today();
  const judge = createJudge(register, {
    today: day,
    repository: await repositoryNames(repository, options.signal),
    contains: (revision, commit) => {
      const tip = tipOf.get(revision);
      return tip === undefined ? undefined : ancestry.contains(tip, tipOf.get(commit) ?? commit);
    },
  });
  const index = register && indexRegister(register);
  const registerPath = read && displayPath(repository.root, read.path);
  const who = createWho(register, await readMailmap(repository, head));
  return {
    repository,
    head,
    today: day,
    register: read,
    registerPath,
    index,
    commits,
    ignoreRevs: ignoreRevs.file,
    ignoreWhitespace: options.ignoreWhitespace ?? false,
    judge,
    judgeSegments: createSegmentJudge(judge, commits),
    reachable: (commit) => ancestry.contains(head, commit),
    who,
    naming: createNaming(index, who, (kind, id) => entryOf(read, repository.root, kind, id)),
    notes: notesOf(repository, ignoreRevs.note),
    unknowns: (register?.milestones ?? [])
      .filter(({ id, commit, ref }) => (commit ?? ref) && !tips.has(id))
      .map(({ id, commit, ref }) => ({
        path: registerPath,
        lines: 0,
        message: message('unknown.milestone', { id, revision: commit ?? ref ?? '' }),
      })),
  };
}

/** From the root where it lies inside, else as it is. */
function displayPath(root: string, file: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.split(path.sep).join('/');
}

function entryOf(read: ReadRegister | null, root: string, ...entry: Parameters<Naming['entry']>): EntryPlace | null {
  const place = read?.placeOf(...entry) ?? null;
  return place && { path: displayPath(root, place.path), line: place.line };
}

function notesOf(repository: Repository, ignoreRevs: Message | undefined): Message[] {
  return [
    repository.shallow ? message('note.shallow') : [],
    repository.partial ? message('note.partial') : [],
    ignoreRevs ?? [],
  ].flat();
}

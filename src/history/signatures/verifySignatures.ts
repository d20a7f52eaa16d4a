import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { askGit } from '../askGit';
import { GitFailure } from '../gitFailure';
import { GitTimeout } from '../gitTimeout';
import type { Commit, Progress, SignatureFormat, Waiting } from '../model';
import { oneLine } from '../oneLine';
import type { Repository } from '../repository';
import { spawnGit } from '../spawnGit';
import { ANSWER_FORMAT, createAnswerReader } from './answers';
import type { Answer } from './answers';
import { makeForeignFolder } from './foreignFolder';
import type { ForeignFolder } from './foreignFolder';
import type { SignatureCheck } from './model';
import { revokedKeys } from './revokedKeys';
import { stateOf } from './stateOf';
import { readVerifier } from './verifier';

export interface CheckedSignatures {
  /** By commit, of each that carries a signature. */
  readonly checks: ReadonlyMap<string, SignatureCheck>;
  /** Why not all could be checked. */
  readonly notes: readonly Message[];
}

/** Commits of one process: few enough that two processes share the work, and that a failure costs little. */
const BATCH = 100;
const TIME_LIMIT = 120_000;
/** A repository may be full of what git fails at. */
const MOST_FAILURES = 20;

/** As a script would ask, whatever anybody has set: nothing but the answers. */
const LOG = [
  ...['log', '--no-walk=unsorted', '--stdin', '--no-patch', '--no-show-signature', '--no-mailmap', '--no-notes'],
  ...['--no-decorate', '--no-color', '--encoding=UTF-8', `--format=${ANSWER_FORMAT}`],
];

/** Asks for many commits, around those at which git fails. */
class Asking {
  readonly answers = new Map<string, Answer>();
  private total = 0;
  /** Why it gave up. */
  stopped: string | null = null;
  private failures = 0;

  constructor(
    private readonly repo: Repository,
    private readonly folder: ForeignFolder,
    private readonly all: AbortController,
    private readonly signal: AbortSignal,
    private readonly onProgress: Progress | undefined,
  ) {}

  async ask(ids: readonly string[], settings: readonly string[]): Promise<void> {
    const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) =>
      ids.slice(at * BATCH, (at + 1) * BATCH),
    );
    const options = { priority: 'background', signal: this.signal } as const;
    this.total = this.answers.size + ids.length;
    let failure: Error | undefined;
    await Promise.all(
      batches.map((batch) =>
        this.repo.queue
          .run(() => this.askBatch(batch, settings), options)
          .catch((error: unknown) => {
            failure ??= error as Error;
            this.all.abort();
          }),
      ),
    );
    if (failure !== undefined) throw failure;
  }

  private async askBatch(ids: readonly string[], settings: readonly string[]): Promise<void> {
    let open = ids;
    while (open.length > 0 && this.stopped === null) {
      try {
        await this.run(open, settings);
        return;
      } catch (error) {
        this.signal.throwIfAborted();
        if (!(error instanceof GitFailure || error instanceof GitTimeout)) throw error;
        // It died of the first that it said nothing about.
        const [, ...after] = open.filter((id) => !this.answers.has(id));
        open = after;
        if (error instanceof GitTimeout || ++this.failures > MOST_FAILURES) this.stopped = oneLine(error.message);
      }
    }
  }

  private async run(ids: readonly string[], settings: readonly string[]): Promise<void> {
    const reader = createAnswerReader();
    const { place, environment } = this.folder;
    const stdin = ids.map((id) => `${id}\n`).join('');
    const options = { signal: this.signal, timeLimit: TIME_LIMIT, stdin, environment, withPrograms: true };
    const args = [...settings.flatMap((setting) => ['-c', setting]), ...LOG];
    for await (const chunk of spawnGit(place, args, options)) {
      for (const answer of reader.push(chunk)) this.answers.set(answer.id, answer);
      this.onProgress?.(this.answers.size, this.total);
    }
  }
}

/** Ids that stand for other objects here: what is read of such a commit isn't what was signed. */
async function replacedIds(repo: Repository, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const answer = await askGit(repo, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/replace'], { signal });
  return new Set(answer.split('\n'));
}

/** Those that the user's list revokes, of SSH signatures that git isn't content with: without the list, they are good. */
async function revokedBySsh(
  asking: Asking,
  doubtful: readonly string[],
  settings: readonly string[],
  file: string,
): Promise<ReadonlyMap<string, SignatureCheck>> {
  const keys = await revokedKeys(file);
  for (const id of doubtful) asking.answers.delete(id);
  await asking.ask(doubtful, [...settings, 'gpg.ssh.revocationFile=']);
  return new Map(
    doubtful.flatMap((id) => {
      const { mark, key = null } = asking.answers.get(id) ?? { mark: 'N' };
      if (mark !== 'G' && mark !== 'U') return [];
      // A list that only ssh-keygen reads may also be one that it can't: then nothing was revoked.
      return [[id, { state: key !== null && keys.has(key) ? 'revoked' : 'unchecked', key }] as const];
    }),
  );
}

/**
 * git's own verification, with the user's programs and keys, of the commits that carry a signature. Slow: a process for
 * each. Nothing of it is kept: keys are trusted, revoked and run out without a trace in the repository, so that an answer
 * that was right yesterday may be wrong today.
 */
export async function verifySignatures(
  repo: Repository,
  commits: Iterable<Pick<Commit, 'id' | 'signature'>>,
  { signal, onProgress }: Waiting = {},
): Promise<CheckedSignatures> {
  const formats = new Map<string, SignatureFormat>();
  for (const { id, signature } of commits) if (signature !== null) formats.set(id, signature);
  if (formats.size === 0) return { checks: new Map(), notes: [] };
  const folder = await makeForeignFolder(repo);
  // One that fails ends the others: the folder goes last.
  const all = new AbortController();
  try {
    const either = signal ? AbortSignal.any([signal, all.signal]) : all.signal;
    const verifier = await readVerifier(repo, new Set(formats.values()), folder.nowhere, either);
    const replaced = await replacedIds(repo, either);
    const asked = [...formats].flatMap(([id, format]) => (verifier.formats.has(format) && !replaced.has(id) ? id : []));
    const asking = new Asking(repo, folder, all, either, onProgress);
    await asking.ask(asked, verifier.settings);
    const checks = new Map<string, SignatureCheck>();
    const doubtful: string[] = [];
    for (const [id, format] of formats) {
      const answer = asking.answers.get(id);
      checks.set(id, { state: answer ? stateOf(answer, format) : 'unchecked', key: answer?.key ?? null });
      if (answer?.mark === 'B' && checks.get(id)!.state === 'unchecked') doubtful.push(id);
    }
    if (verifier.revocationFile !== null && doubtful.length > 0) {
      const revoked = await revokedBySsh(asking, doubtful, verifier.settings, verifier.revocationFile);
      for (const [id, check] of revoked) checks.set(id, check);
    }
    const { stopped } = asking;
    const more = stopped === null ? [] : [message('note.signatures.stopped', { detail: stopped })];
    return { checks, notes: [...verifier.notes, ...more] };
  } finally {
    all.abort();
    await folder.remove();
  }
}

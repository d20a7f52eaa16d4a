import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { askGit } from './askGit';
import { askOrNull } from './askOrNull';
import { findGit } from './findGit';
import { checkFolder } from './checkFolder';
import { checkVersion } from './checkVersion';
import type { GitPlace } from './gitPlace';
import { oneLine } from './oneLine';
import { openingProblem } from './openingProblem';
import { createQueue } from './queue';
import type { Queue } from './queue';

/** A repository found and readable. `root` is where its paths start and where git runs. */
export interface Repository extends GitPlace {
  /** As the caller named it. */
  readonly folder: string;
  /** The top of the work tree; the git directory if there is none. */
  readonly root: string;
  readonly gitDir: string;
  /** Shared by all work trees of a repository. */
  readonly commonDir: string;
  /** No work tree: a bare repository, or a git directory opened as such. */
  readonly bare: boolean;
  readonly shallow: boolean;
  /** Some objects are with a promisor remote only; they are never fetched. */
  readonly partial: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
  /** Like `2.39.5`. */
  readonly gitVersion: string;
  /** The root folder's name, without `.git`. */
  readonly name: string;
  /** What reads this repository takes its turn here. */
  readonly queue: Queue;
  /** Where owners of lines are kept, for all repositories; null to keep none. */
  readonly cacheFolder: string | null;
}

export interface OpenOptions {
  /** A program's path or name. Default `git`, from the PATH. */
  readonly gitPath?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Shared by callers who open several repositories. */
  readonly queue?: Queue;
  /** Default: nothing is kept. */
  readonly cacheFolder?: string | null;
}

/** git's own rule for finding the directory that work trees share. */
async function findCommonDir(gitDir: string): Promise<string> {
  const named = await readFile(path.join(gitDir, 'commondir'), 'utf8').catch(() => '.');
  return path.resolve(gitDir, named.replace(/\r?\n$/, ''));
}

function nameOf(root: string): string {
  const name = path.basename(root) === '.git' ? path.basename(path.dirname(root)) : path.basename(root);
  return name.replace(/(?<=.)\.git$/, '') || root;
}

const line = (answer: string): string => answer.replace(/\r?\n$/, '');

/** The top of the work tree that the folder is in, if git run there finds the same repository again. */
async function findWorkTree(place: GitPlace, gitDir: string, signal: AbortSignal | undefined): Promise<string | null> {
  try {
    const top = path.resolve(line(await askGit(place, ['rev-parse', '--show-toplevel'], { signal })));
    if (top === place.root) return top;
    // core.worktree may name any folder of the machine.
    const seen = await askGit({ ...place, root: top }, ['rev-parse', '--absolute-git-dir'], { signal });
    return line(seen) === gitDir ? top : null;
  } catch {
    signal?.throwIfAborted();
    return null;
  }
}

const PROMISORS = '^(extensions\\.partialclone|remote\\..*\\.promisor)$';

async function inspect(
  folder: string,
  place: GitPlace,
  { signal, queue, cacheFolder = null }: OpenOptions,
): Promise<Omit<Repository, 'gitVersion'>> {
  const facts = ['--is-inside-work-tree', '--is-shallow-repository', '--show-object-format', '--absolute-git-dir'];
  const [answer, promisors] = await Promise.all([
    askGit(place, ['rev-parse', ...facts], { signal }),
    askGit(place, ['config', '--get-regexp', PROMISORS], { signal }),
  ]);
  const [inside, shallow, format, ...rest] = line(answer).split('\n');
  const gitDir = rest.join('\n');
  const top = inside === 'true' ? await findWorkTree(place, gitDir, signal) : null;
  const root = top ?? gitDir;
  return {
    folder,
    root,
    gitDir,
    commonDir: await findCommonDir(gitDir),
    bare: top === null,
    shallow: shallow === 'true',
    partial: /^(extensions\.\S+ .|remote\.[^\n]* (true|yes|on|1)$)/m.test(promisors),
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    name: nameOf(root),
    gitPath: place.gitPath,
    queue: queue ?? createQueue(),
    cacheFolder,
  };
}

/**
 * The repository that the folder is in, innermost first. Throws a UserError if there is none, if it can't be read, or if
 * git is missing or older than 2.30.
 */
export async function openRepository(folder: string, options: OpenOptions = {}): Promise<Repository> {
  const { signal } = options;
  await checkFolder(folder);
  const place = { gitPath: findGit(options.gitPath), root: path.resolve(folder) };
  const [version, repository] = await Promise.allSettled([
    checkVersion(place, signal),
    inspect(folder, place, options),
  ]);
  signal?.throwIfAborted();
  // What an old git fails at says less than its age.
  if (version.status === 'rejected') throw version.reason;
  if (repository.status === 'rejected') throw await openingProblem(folder, repository.reason);
  return { ...repository.value, gitVersion: version.value };
}

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

async function problem(repo: Repository, revision: string, signal: AbortSignal | undefined): Promise<UserError> {
  const folder = oneLine(repo.folder);
  if (revision !== 'HEAD' && revision !== '@')
    return new UserError(message('error.unknown-revision', { revision: oneLine(revision), folder }));
  const unborn = await askOrNull(repo, ['symbolic-ref', '--quiet', 'HEAD'], signal);
  const target = await askOrNull(repo, ['rev-parse', '--verify', 'HEAD'], signal);
  return new UserError(
    unborn && !target
      ? message('error.no-commits', { folder })
      : message('error.broken-repository', { folder, detail: `HEAD is not a commit` }),
  );
}

/**
 * The full id of the commit that a revision names (`HEAD`, a branch, a tag, a short id). Throws a UserError for an unknown
 * one, and for the HEAD of a repository without commits.
 */
export async function resolveRevision(repo: Repository, revision: string, signal?: AbortSignal): Promise<string> {
  // An option is none, and no process can be given a NUL.
  const askable = revision !== '' && !revision.startsWith('-') && !revision.includes('\0');
  const id = askable ? await askOrNull(repo, ['rev-parse', '--verify', `${revision}^{commit}`], signal) : null;
  if (id === null || !FULL_ID.test(id)) throw await problem(repo, revision, signal);
  return id;
}

import { askOrNull } from './askOrNull';
import { decodePath } from './decodePath';
import { GitFailure } from './gitFailure';
import { configuredIdentity, hookEnvironment } from './hookEnvironment';
import { parseStamp } from './identParser';
import type { Stamp } from './model';
import { PLAIN_DIFF } from './plainDiff';
import { createRecordSplitter } from './recordSplitter';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 120_000;

/** The newest commit that both have; null where they have none, or a shallow clone doesn't show it. */
export async function mergeBase(
  repo: Repository,
  one: string,
  other: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const found = await askOrNull(repo, ['merge-base', one, other], signal);
  return found === '' ? null : found;
}

/** The branch that changes go to, as this clone knows it: where its origin points, else what the branch follows. */
export async function defaultBase(repo: Repository, signal?: AbortSignal): Promise<string | null> {
  for (const name of ['refs/remotes/origin/HEAD', '@{upstream}']) {
    if (await askOrNull(repo, ['rev-parse', '--verify', '--quiet', name], signal)) return name;
  }
  return null;
}

async function list(
  repo: Repository,
  args: readonly string[],
  end: number,
  signal: AbortSignal | undefined,
  stdin?: string,
): Promise<string[]> {
  const names: string[] = [];
  const records = createRecordSplitter(end);
  for await (const chunk of spawnGit(repo, args, {
    signal,
    timeLimit: TIME_LIMIT,
    ...(stdin !== undefined && { stdin }),
  }))
    for (const record of records.push(chunk)) names.push(decodePath(record).path);
  return names;
}

/** Paths of files that differ, without those that are gone. */
export function changedFiles(repo: Repository, from: string, to: string, signal?: AbortSignal): Promise<string[]> {
  return list(repo, ['diff-tree', '-r', '-z', '--name-only', ...PLAIN_DIFF, from, to, '--'], 0, signal);
}

/** What lies between two commits, as `git log from..to` lists it. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** The commits of a range, each with its parents as git knows them: a shallow clone's oldest have none. */
export async function commitsBetween(
  repo: Repository,
  { from, to }: Range,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await list(repo, ['rev-list', '--parents', to, `^${from}`, '--'], 10, signal);
  return new Map(
    rows.map((row) => {
      const [id, ...parents] = row.split(' ');
      return [id!, parents];
    }),
  );
}

/**
 * The commits between two that changed any of the paths. A merge only if it came to something that none of its parents
 * has: who merely brings in what others changed changes nothing.
 */
export async function commitsTouching(
  repo: Repository,
  { from, to }: Range,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<string[]> {
  if (paths.length === 0) return [];
  const between = (kind: string): Promise<string[]> =>
    list(repo, ['rev-list', '--full-history', kind, to, `^${from}`, '--', ...paths], 10, signal);
  const [plain, merges] = await Promise.all([between('--no-merges'), between('--merges')]);
  // The id of each, and behind it the files that differ from all of its parents.
  const args = ['diff-tree', '--stdin', '-c', '-r', '-z', '--name-only', '--', ...paths];
  const stdin = merges.map((id) => `${id}\n`).join('');
  const told = merges.length === 0 ? [] : await list(repo, args, 0, signal, stdin);
  const ids = new Set(merges);
  const changing = told.filter((id, at) => ids.has(id) && at + 1 < told.length && !ids.has(told[at + 1]!));
  return [...plain, ...changing];
}

/** Who would make a commit now, and be its author; null where git doesn't know. */
export async function signatoriesNow(
  repo: Repository,
  signal?: AbortSignal,
): Promise<{ readonly author: Stamp; readonly committer: Stamp } | null> {
  const [author, committer] = await Promise.all(
    ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].map((name) => identityNow(repo, name, signal)),
  );
  return author && committer ? { author: parseStamp(author), committer: parseStamp(committer) } : null;
}

/** Not by askGit: simple-git lets no configuration through that stands in the environment. */
async function identityNow(repo: Repository, name: string, signal: AbortSignal | undefined): Promise<string | null> {
  const environment = { ...configuredIdentity(), ...hookEnvironment(repo) };
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of spawnGit(repo, ['var', name], { signal, timeLimit: TIME_LIMIT, environment }))
      chunks.push(chunk);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
  return Buffer.concat(chunks).toString('utf8').trim();
}

import { askOrNull } from './askOrNull';
import { decodePath } from './decodePath';
import { addedToBoth } from './addedToBoth';
import { hookEnvironment } from './hookEnvironment';
import { parseStamp } from './identParser';
import { measureBlobs } from './measureBlobs';
import { mergedIn } from './mergedIn';
import type { Stamp } from './model';
import { createRecordSplitter } from './recordSplitter';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';
import { createStagedParser } from './stagedParser';
import type { AddedLines } from './stagedParser';

const TIME_LIMIT = 120_000;
/** Whatever the user's configuration says of how a diff looks. */
const PLAIN = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--diff-filter=d'];

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
  return list(repo, ['diff-tree', '-r', '-z', '--name-only', ...PLAIN, from, to, '--'], 0, signal);
}

/**
 * The commits between two that changed any of the paths. A merge only if it came to something that none of its parents
 * has: who merely brings in what others changed changes nothing.
 */
export async function commitsTouching(
  repo: Repository,
  { from, to }: { readonly from: string; readonly to: string },
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

/** Nothing around a line, no submodule's log, and no attribute's word on what is text: that is told as everywhere else. */
const LINES_ALONE = ['-U0', '--inter-hunk-context=0', '--text', '--full-index', '--submodule=short', '-O/dev/null'];
/** Bytes: a bigger blob is looked at by itself. */
const BIG = 5_000_000;

/** Of a file that the index changes. */
export interface StagedFile extends AddedLines {
  /** Bytes; null where they aren't in this clone. */
  readonly size: number | null;
}

/**
 * The lines that the index adds, by text file: in a hook, the index that git gave to it. While a merge is under way, those
 * that neither HEAD nor what is merged has.
 */
export async function stagedLines(repo: Repository, signal?: AbortSignal): Promise<StagedFile[]> {
  const merged = await mergedIn(repo, signal);
  const [found = [], ...others] = await Promise.all(['HEAD', ...merged].map((parent) => addedTo(repo, parent, signal)));
  const added = others.reduce(addedToBoth, found);
  const blobs = new Set(added.map(({ blob }) => blob));
  const measured = await measureBlobs(repo, 'HEAD', [...blobs], BIG, { ...(signal && { signal }) });
  return added
    .map((file) => ({ ...file, size: measured.get(file.blob)?.size ?? null }))
    .filter(({ blob }) => !measured.get(blob)?.binary);
}

async function addedTo(repo: Repository, parent: string, signal: AbortSignal | undefined): Promise<AddedLines[]> {
  const found: AddedLines[] = [];
  const parser = createStagedParser((added) => found.push(added));
  const lines = createRecordSplitter(10);
  const prefixes = ['--src-prefix=a/', '--dst-prefix=b/'];
  const args = ['diff', '--cached', ...LINES_ALONE, ...PLAIN, ...prefixes, parent, '--'];
  const options = { signal, timeLimit: TIME_LIMIT, environment: hookEnvironment(repo) };
  for await (const chunk of spawnGit(repo, args, options)) for (const line of lines.push(chunk)) parser.push(line);
  parser.finish();
  return found;
}

/** Who would make a commit now, and be its author; null where git doesn't know. */
export async function signatoriesNow(
  repo: Repository,
  signal?: AbortSignal,
): Promise<{ readonly author: Stamp; readonly committer: Stamp } | null> {
  const environment = hookEnvironment(repo);
  const [author, committer] = await Promise.all(
    ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].map((name) => askOrNull(repo, ['var', name], signal, environment)),
  );
  return author && committer ? { author: parseStamp(author), committer: parseStamp(committer) } : null;
}

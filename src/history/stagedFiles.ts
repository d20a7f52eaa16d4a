import { addedToBoth } from './addedToBoth';
import { decodePath } from './decodePath';
import { hookEnvironment } from './hookEnvironment';
import { measureBlobs, type Measured } from './measureBlobs';
import { mergedIn } from './mergedIn';
import { PLAIN_DIFF } from './plainDiff';
import { createRecordSplitter } from './recordSplitter';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';
import { createStagedParser, type AddedLines } from './stagedParser';

const TIME_LIMIT = 120_000;
/** Nothing around a line, no submodule's log, and no attribute's word on what is text: that is told as everywhere else. */
const LINES_ALONE = ['-U0', '--inter-hunk-context=0', '--text', '--full-index', '--submodule=short', '-O/dev/null'];
const PREFIXES = ['--src-prefix=a/', '--dst-prefix=b/'];
/** Bytes: a bigger blob is looked at by itself, and left as soon as it shows to be no text. */
const BIG = 5_000_000;
/** Of a regular file. */
const REGULAR = '100';
/** Names on a command line. */
const MOST_LEFT_OUT = 200;

/** A regular file that the index changes. */
export interface StagedFile extends AddedLines {
  /** Bytes; null where they aren't in this clone. */
  readonly size: number | null;
  readonly kind: 'text' | 'binary';
  /** All that it has. */
  readonly lines: number;
}

/**
 * The files that the index changes, with the lines that it adds to them, of which a binary file has none: in a hook, the
 * index that git gave to it. While a merge is under way, what neither HEAD nor what is merged has.
 */
export async function stagedFiles(repo: Repository, signal?: AbortSignal): Promise<StagedFile[]> {
  const parents = ['HEAD', ...(await mergedIn(repo, signal))];
  const [first = [], ...others] = await Promise.all(parents.map((parent) => changedSince(repo, parent, signal)));
  const changed = first.filter(({ path }) => others.every((other) => other.some((file) => file.path === path)));
  const blobs = [...new Set(changed.map(({ blob }) => blob))];
  const measured = await measureBlobs(repo, 'HEAD', blobs, BIG, { ...(signal && { signal }) });
  const leftOut = changed.filter((file) => file.exact && isHuge(measured.get(file.blob)));
  const [found = [], ...more] = await Promise.all(parents.map((parent) => addedTo(repo, parent, leftOut, signal)));
  const runs = new Map(more.reduce(addedToBoth, found).map((file) => [file.path, file.runs]));
  return changed.map((file) => {
    const { size = null, binary = false, lines = 0 } = measured.get(file.blob) ?? {};
    const added = binary ? [] : (runs.get(file.path) ?? []);
    return { ...file, size, kind: binary ? 'binary' : 'text', lines, runs: added };
  });
}

/** A diff would have git read it, and write it, from its first byte to its last. */
const isHuge = (one: Measured | undefined): boolean => one !== undefined && one.binary && one.size > BIG;

type Changed = Omit<AddedLines, 'runs'>;

const RECORD = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]/;

async function changedSince(repo: Repository, parent: string, signal: AbortSignal | undefined): Promise<Changed[]> {
  const found: Changed[] = [];
  let blob: string | null = null;
  const take = (record: Buffer): void => {
    const [, mode = '', id = ''] = blob === null ? (RECORD.exec(record.toString('latin1')) ?? []) : [];
    if (blob === null) blob = mode.startsWith(REGULAR) ? id : '';
    else {
      if (blob !== '') found.push({ ...decodePath(record), blob });
      blob = null;
    }
  };
  const args = ['diff', '--cached', '--raw', '-z', '--no-abbrev', '-O/dev/null', ...PLAIN_DIFF, parent, '--'];
  for await (const record of recordsOf(repo, args, 0, signal)) take(record);
  return found;
}

async function addedTo(
  repo: Repository,
  parent: string,
  leftOut: readonly Changed[],
  signal: AbortSignal | undefined,
): Promise<AddedLines[]> {
  const found: AddedLines[] = [];
  const parser = createStagedParser((added) => found.push(added));
  const without = leftOut.slice(0, MOST_LEFT_OUT).map(({ path }) => `:(exclude,top,literal)${path}`);
  const paths = without.length > 0 ? [':(top)', ...without] : [];
  const args = ['diff', '--cached', ...LINES_ALONE, ...PLAIN_DIFF, ...PREFIXES, parent, '--', ...paths];
  const magic = paths.length > 0 ? { GIT_LITERAL_PATHSPECS: '0' } : {};
  for await (const line of recordsOf(repo, args, 10, signal, magic)) parser.push(line);
  parser.finish();
  return found;
}

async function* recordsOf(
  repo: Repository,
  args: readonly string[],
  end: number,
  signal: AbortSignal | undefined,
  environment: Readonly<Record<string, string>> = {},
): AsyncGenerator<Buffer> {
  const records = createRecordSplitter(end);
  const options = { signal, timeLimit: TIME_LIMIT, environment: { ...hookEnvironment(repo), ...environment } };
  for await (const chunk of spawnGit(repo, args, options)) yield* records.push(chunk);
}

import { decodePath } from './decodePath';
import { GitFailure } from './gitFailure';
import { createRecordSplitter } from './recordSplitter';
import type { Repository } from './repository';
import { spawnGit } from './spawnGit';

const TIME_LIMIT = 600_000;
/** More paths than git is asked for by name; then all of history is read. */
const MOST_NAMED = 100;

export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Between the commit and its files in git's answer, where a line end comes first. */
const COMMIT = 1;
const LINE_FEED = 10;

/**
 * The first and the last year in which authors dated a change of each file, under the name that it has now; merges don't
 * count. A path that no commit changed isn't there.
 * @param paths from the root, with `/`
 */
export async function fileYears(
  repo: Repository,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Years>> {
  const years = new Map<string, Years>();
  const asked = new Set(paths);
  const named = paths.length <= MOST_NAMED ? ['--', ...paths] : ['--'];
  const plain = ['--no-show-signature', '--no-merges', '--no-renames', '--no-ext-diff', '-O/dev/null'];
  const args = ['--literal-pathspecs', 'log', '-z', '--format=%x01%ad', '--date=format:%Y', '--name-only', ...plain];
  const records = createRecordSplitter(0);
  let year = 0;
  let isFirst = false;
  try {
    for await (const chunk of spawnGit(repo, [...args, ...named], { signal, timeLimit: TIME_LIMIT })) {
      for (const record of records.push(chunk)) {
        if (record[0] === COMMIT) {
          year = Number(record.toString('latin1', 1));
          isFirst = true;
          continue;
        }
        const { path } = decodePath(isFirst && record[0] === LINE_FEED ? record.subarray(1) : record);
        isFirst = false;
        if (asked.has(path) && isLikely(year)) years.set(path, withYear(years.get(path), year));
      }
    }
  } catch (error) {
    // A repository without commits.
    if (!(error instanceof GitFailure)) throw error;
  }
  return years;
}

/** Clocks may be wrong by decades. */
const isLikely = (year: number): boolean => year >= 1970 && year < 2100;

const withYear = (before: Years | undefined, year: number): Years =>
  before ? { first: Math.min(before.first, year), last: Math.max(before.last, year) } : { first: year, last: year };

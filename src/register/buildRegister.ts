import { message } from '../wording/message';
import { checkPlaced } from './checkPlaced';
import { daysIn } from './daysIn';
import { entryPlaces } from './entryPlaces';
import { loadRegister } from './loadRegister';
import type { LoadOptions } from './loadRegister';
import type { Problem } from './problem';
import type { ReadResult } from './readResult';

/** A file with more is no register; nobody reads on. */
const MOST_PROBLEMS = 500;

/**
 * Reads and checks a register, blocking; registerReader.ts runs it in a worker with a time limit.
 * @param boundary no file outside this folder is read; null allows any place
 */
export function buildRegister(register: string, boundary: string | null, options?: LoadOptions): ReadResult {
  const { root, files, sha256, problems: found } = loadRegister(register, boundary, options);
  if (!root) return { register: null, problems: inOrder(found), places: new Map(), days: [], files, sha256 };
  const { register: checked, problems } = checkPlaced(root);
  return {
    register: checked,
    problems: inOrder(problems),
    places: entryPlaces(root),
    days: checked ? daysIn(checked) : [],
    files,
    sha256,
  };
}

/** By file, line and column; of equal places as they were found. A parser may tell of one fault once for each level. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const different = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  const sorted = [...different.values()].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  // An error that isn't listed must still be one.
  const left = sorted.splice(MOST_PROBLEMS);
  const severity = left.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
  return [...sorted, { ...left[0]!, message: message('problem.more', { count: left.length }), severity }];
}

import type { Hunks } from './hunkParser';

/** Lines of a file at the end of history, as some earlier contents of a path have them. */
export interface LineRun {
  readonly file: number;
  /** In the file, from 1. */
  line: number;
  count: number;
  /** In the earlier contents, from 1. */
  originalLine: number;
}

/** Runs that come from several children, in the order of the contents that have them. */
export function inOriginalOrder(runs: LineRun[]): LineRun[] {
  for (let at = 1; at < runs.length; at++) {
    if (runs[at - 1]!.originalLine > runs[at]!.originalLine)
      return runs.sort((a, b) => a.originalLine - b.originalLine);
  }
  return runs;
}

/**
 * Which lines of the runs, sorted, the older contents have too, and which they don’t: `passed` has their numbers there.
 * Neither is sorted.
 * Takes the runs over. Most runs pass as they are, at every step of a long history: nothing is allocated for those.
 */
export function flow(runs: LineRun[], hunks: Hunks): { passed: LineRun[]; kept: LineRun[] } {
  const passed: LineRun[] = [];
  const kept: LineRun[] = [];
  /** The first hunk that doesn't end before the run. */
  let hunk = 0;
  let shift = 0;
  for (const run of runs) {
    while (hunk < hunks.length && hunks[hunk + 2]! + hunks[hunk + 3]! <= run.originalLine) {
      shift = hunks[hunk]! + hunks[hunk + 1]! - hunks[hunk + 2]! - hunks[hunk + 3]!;
      hunk += 4;
    }
    if (hunk >= hunks.length || run.originalLine + run.count <= hunks[hunk + 2]!) {
      run.originalLine += shift;
      passed.push(run);
    } else {
      split(run, hunks, hunk, shift, passed, kept);
    }
  }
  return { passed, kept };
}

/** A run that some hunk changes: `hunk` is the first that does, and lines before it are moved by `shift`. */
function split(run: LineRun, hunks: Hunks, hunk: number, shift: number, passed: LineRun[], kept: LineRun[]): void {
  const { file, line, originalLine, count } = run;
  const end = originalLine + count;
  let at = originalLine;
  /** Cuts the lines up to one off, if there are any. */
  const cut = (to: number, moved: number, into: LineRun[]): void => {
    if (at < to) into.push({ file, line: line + at - originalLine, count: to - at, originalLine: at + moved });
    at = Math.max(at, to);
  };
  for (let moved = shift; at < end; hunk += 4) {
    if (hunk >= hunks.length) {
      cut(end, moved, passed);
      return;
    }
    const [oldStart, oldCount, newStart, newCount] = [
      hunks[hunk]!,
      hunks[hunk + 1]!,
      hunks[hunk + 2]!,
      hunks[hunk + 3]!,
    ];
    cut(Math.min(end, newStart), moved, passed);
    cut(Math.min(end, newStart + newCount), 0, kept);
    moved = oldStart + oldCount - newStart - newCount;
  }
}

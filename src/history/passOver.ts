import { GitFailure } from './gitFailure';
import { GitTimeout } from './gitTimeout';
import type { FileLines, TreeFile } from './model';
import type { BlameRules } from './pass/blameRules';
import { passLines } from './pass/passLines';
import type { PassOptions } from './pass/passLines';
import type { Repository } from './repository';

export interface PassOverOptions extends Omit<PassOptions, 'rules'> {
  /** Null for a git that compares by other rules than ours. */
  readonly rules: BlameRules | null;
}

/** Whether lines are found for each line of a file, and no more. */
export function covers({ segments }: Pick<FileLines, 'segments'>, lines: number): boolean {
  return segments.reduce((sum, { count }) => sum + count, 0) === lines;
}

/**
 * What one walk through history gives, from what is known of another commit on; nothing, or not all, where it can't tell.
 * `unkept` is told the paths of which the answer doesn't stay the same.
 */
export async function* passOver(
  repo: Repository,
  commit: string,
  files: readonly TreeFile[],
  { rules, ...options }: PassOverOptions,
  unkept = new Set<string>(),
): AsyncGenerator<FileLines, void> {
  // What a partial clone lacks can be anywhere in history, and is only missed on the way.
  if (!rules || repo.partial) return;
  try {
    for await (const { file, segments, byAttributes } of passLines(repo, commit, files, { ...options, rules })) {
      if (byAttributes) unkept.add(file.path);
      if (segments && covers({ segments }, file.lines)) yield { path: file.path, segments };
    }
  } catch (error) {
    options.signal.throwIfAborted();
    // Blame, asked for each file, says of which it is true.
    if (!(error instanceof GitFailure || error instanceof GitTimeout)) throw error;
  }
}

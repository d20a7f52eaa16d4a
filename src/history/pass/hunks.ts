import type { Repository } from '../repository';
import { spawnGit } from '../spawnGit';
import type { BlameRules } from './blameRules';
import { createHunkParser } from './hunkParser';
import type { Hunks } from './hunkParser';
import { writePairTrees } from './pairTrees';
import type { BlobPair } from './pairTrees';

export interface HunkOptions {
  readonly rules: BlameRules;
  readonly signal: AbortSignal;
  /** Milliseconds for all. */
  readonly timeLimit: number;
}

/**
 * git's own diffs of the pairs, which must differ, in one process: the hunks of each, in order. A blob that isn't there is a GitFailure.
 */
export async function* readHunks(
  repo: Repository,
  pairs: readonly BlobPair[],
  { signal, timeLimit, rules }: HunkOptions,
): AsyncGenerator<Hunks, void> {
  if (pairs.length === 0) return;
  const trees = await writePairTrees(pairs, repo.objectFormat);
  let ready: Hunks[] = [];
  let next = 0;
  const parser = createHunkParser((number, hunks) => {
    // Only white space, which blame was told to pass over.
    for (; next < number; next++) ready.push([]);
    ready.push(hunks);
    next++;
  });
  const args = [
    'diff-tree',
    ...['--stdin', '-r', '-p', '-U0', '-a', '--no-ext-diff', '--no-textconv', '--no-renames', '--full-index'],
    ...[
      '--inter-hunk-context=0',
      '--no-color',
      '--src-prefix=a/',
      '--dst-prefix=b/',
      `--diff-algorithm=${rules.algorithm}`,
    ],
    rules.indentHeuristic ? '--indent-heuristic' : '--no-indent-heuristic',
    ...(rules.ignoreWhitespace ? ['-w'] : []),
  ];
  const { questions: stdin, environment } = trees;
  try {
    for await (const chunk of spawnGit(repo, args, { signal, timeLimit, stdin, environment })) {
      parser.push(chunk);
      yield* ready;
      ready = [];
    }
    parser.finish();
    for (; next < pairs.length; next++) ready.push([]);
    yield* ready;
  } finally {
    await trees.remove();
  }
}

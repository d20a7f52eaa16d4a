import type { Repository } from '../repository';
import { createRecordSplitter } from '../recordSplitter';
import { spawnGit } from '../spawnGit';
import type { CommitChanges } from './change';
import { createRawDiffParser } from './rawDiffParser';
import type { RawDiff } from './rawDiffParser';

export interface WalkOptions {
  readonly signal: AbortSignal;
  /** Milliseconds for the whole walk. */
  readonly timeLimit: number;
}

/**
 * Plumbing, which the user's configuration of `log` doesn't reach. Renames aren't looked for: blame's are not those that
 * git finds between two whole trees.
 */
export const RAW_DIFF = [
  'diff-tree',
  '--stdin',
  '--always',
  ...['-r', '-c', '--raw', '-z', '--no-abbrev', '--no-renames', '-O/dev/null', '--ignore-submodules=none'],
];

/**
 * The commits of a range, each before its parents, with what they changed. The range is rev-list's: `COMMIT`, or
 * `^COMMIT COMMIT`. Both processes are streamed: no more than what the pipes hold is ahead of the reader.
 */
export async function* walkChanges(
  repo: Repository,
  range: readonly string[],
  { signal, timeLimit }: WalkOptions,
): AsyncGenerator<CommitChanges, void> {
  const both = new AbortController();
  const limits = { signal: AbortSignal.any([signal, both.signal]), timeLimit };
  /** Listed, and not yet given. */
  const listed: (readonly string[])[] = [];

  const ask = async function* (): AsyncGenerator<Buffer> {
    const lines = createRecordSplitter(10);
    const args = ['rev-list', '--topo-order', '--parents', ...range, '--'];
    for await (const chunk of spawnGit(repo, args, limits)) {
      let question = '';
      for (const line of lines.push(chunk)) {
        const [commit = '', ...parents] = line.toString('latin1').split(' ');
        listed.push([commit, ...parents]);
        if (parents.length > 0) question += `${commit} ${parents[0]}\n`;
        if (parents.length > 1) question += `${commit} ${parents.join(' ')}\n`;
      }
      if (question) yield Buffer.from(question, 'latin1');
    }
  };

  let first: RawDiff | null = null;
  const withoutParents = function* (): Generator<CommitChanges> {
    while (listed[0]?.length === 1) yield { commit: listed.shift()![0]!, parents: [], changes: [], merged: [] };
  };
  const take = function* (diff: RawDiff): Generator<CommitChanges> {
    yield* withoutParents();
    const [commit = '', ...parents] = listed[0] ?? [];
    if (diff.commit !== commit) throw new Error(`unexpected output of git diff-tree: ${diff.commit}`);
    if (parents.length > 1 && !first) {
      first = diff;
      return;
    }
    const { changes } = first ?? diff;
    first = null;
    listed.shift();
    yield { commit, parents, changes, merged: diff.merged };
  };

  const parser = createRawDiffParser();
  try {
    for await (const chunk of spawnGit(repo, RAW_DIFF, { ...limits, stdin: ask(), environment: { GIT_FLUSH: '0' } })) {
      for (const diff of parser.push(chunk)) yield* take(diff);
    }
    for (const diff of parser.finish()) yield* take(diff);
    yield* withoutParents();
    if (listed.length > 0) throw new Error('the output of git diff-tree broke off');
  } finally {
    both.abort();
  }
}

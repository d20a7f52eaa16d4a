import type { Change } from '../../../src/history/pass/change';
import { createRawDiffParser } from '../../../src/history/pass/rawDiffParser';
import { RAW_DIFF } from '../../../src/history/pass/walkChanges';
import type { Scratch } from '../scratch';

/** What commits changed against the parents given, asked of one process. */
export function rawChanges(scratch: Scratch, pairs: readonly (readonly [string, string])[]): (readonly Change[])[] {
  const input = pairs.map(([commit, parent]) => `${commit} ${parent}\n`).join('');
  const parser = createRawDiffParser();
  const diffs = parser.push(scratch.gitWith({ input }, ...RAW_DIFF));
  return [...diffs, ...parser.finish()].map(({ changes }) => changes);
}

import type { Segment } from '../../src/history/model';
import type { Scratch } from './scratch';

/** Line by line, the owning commit and the line's number there, from segments. */
export function ownersOf(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ commit, originalLine, count }) =>
    Array.from({ length: count }, (_, at) => `${commit} ${originalLine + at}`),
  );
}

/** The same from `git blame`'s own lines. */
export function plainBlame(scratch: Scratch, file: string, commit = 'HEAD'): string[] {
  const text = scratch.gitWith({}, 'blame', '--porcelain', commit, '--', file).toString('latin1');
  return [...text.matchAll(/^([0-9a-f]{40,64}) (\d+) (\d+)(?: \d+)?$/gm)].map(
    ([, commit, line]) => `${commit} ${line}`,
  );
}

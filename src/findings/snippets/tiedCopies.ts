import { tiedMatches } from '../../snippets/strongest';
import type { LineRange } from '../model';
import type { CopiedLines } from './copiedLines';
import { copyState } from './copyState';
import type { CopyState } from './copyState';
import { workName } from './worksMessage';

/** Lines of a file that are as in one work, or as in several that have the same lines. */
export interface TiedCopies {
  readonly lines: LineRange;
  readonly state: CopyState;
  /** With versions and licence, each once, sorted. */
  readonly works: readonly string[];
}

/** A file's copies, those of the same lines together. */
export function tiedCopies(copied: readonly CopiedLines[]): TiedCopies[] {
  return tiedMatches(copied).map((tied) => ({
    lines: tied[0]!.lines,
    state: copyState(tied),
    works: [...new Set(tied.map(workName))].sort(),
  }));
}

import type { BlameBasis } from './blameBasis';

/** Whether blame, asked on both, answers the same. One repository. */
export function haveSameBlame(one: BlameBasis, other: BlameBasis): boolean {
  return (
    one.head === other.head && one.ignoreRevs === other.ignoreRevs && one.ignoreWhitespace === other.ignoreWhitespace
  );
}

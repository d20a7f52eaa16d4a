/** A path that a commit changed against a parent, as `git diff-tree --raw` tells it. */
export interface Change {
  /** Octal, as git writes it; `000000` where the path isn't there. */
  readonly oldMode: string;
  readonly newMode: string;
  /** Full ids; zeros where the path isn't there. */
  readonly oldBlob: string;
  readonly newBlob: string;
  /** Bytes as latin1: equal exactly if the paths are. */
  readonly path: string;
}

/** A path of a merge that is unlike that of every parent: `olds` has one for each, in the parents' order. */
export interface MergedChange {
  readonly olds: readonly { readonly mode: string; readonly blob: string }[];
  readonly newBlob: string;
  readonly path: string;
}

/** A commit and what it did. */
export interface CommitChanges {
  readonly commit: string;
  readonly parents: readonly string[];
  /** Against the first parent, in git's order; empty for a commit without parents. */
  readonly changes: readonly Change[];
  /** Of a merge, those that differ from all parents. */
  readonly merged: readonly MergedChange[];
}

const ABSENT = '000000';

/** `M` is a change of contents or of the executable bit; `T` of the kind of file, which blame takes for a new one. */
export function statusOf(oldMode: string, newMode: string): 'A' | 'D' | 'M' | 'T' {
  if (oldMode === ABSENT) return 'A';
  if (newMode === ABSENT) return 'D';
  // The first three digits are the kind of file, the others its permissions.
  return oldMode.slice(0, 3) === newMode.slice(0, 3) ? 'M' : 'T';
}

export const isRegular = (mode: string): boolean => mode.startsWith('100');

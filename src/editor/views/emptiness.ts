import type { Message } from '../../wording/message';

/** Why a view has no rows: the keys that the welcome texts of package.json ask for. */
export const EMPTINESS = [
  'no-repository',
  'not-on-disk',
  'no-commits',
  'no-register',
  'no-agreements',
  'no-lines',
  'no-findings',
  'no-assets',
  'none',
] as const;
export type Emptiness = (typeof EMPTINESS)[number];

interface Looked {
  /** Of the workspace's folders, also those that no program on this machine can read. */
  readonly folders: readonly { readonly isOnDisk: boolean }[];
  readonly repositories: readonly {
    readonly made: { readonly analysis: { readonly register: unknown } } | null;
    readonly problem: Message | null;
  }[];
  /** Why a folder's repository can't be opened, where no other one is: it is said in its own words. */
  readonly problem: Message | null;
}

/** What a view is about: without it there are no rows. */
export interface ViewSubject {
  /** Why there are no rows where there is no register. */
  readonly withoutRegister: Emptiness;
  /** Why there are none, all else being there. */
  readonly nothing: Emptiness;
}

/** With several repositories each has a row, that says for itself what it lacks. */
export function emptinessOf({ folders, repositories, problem }: Looked, of: ViewSubject, hasRows: boolean): Emptiness {
  const [only, ...others] = repositories;
  if (!only) {
    if (problem) return 'none';
    return folders.length > 0 && folders.every(({ isOnDisk }) => !isOnDisk) ? 'not-on-disk' : 'no-repository';
  }
  if (others.length > 0 || hasRows) return 'none';
  if (only.problem?.id === 'error.no-commits') return 'no-commits';
  if (!only.made) return 'none';
  return only.made.analysis.register ? of.nothing : of.withoutRegister;
}

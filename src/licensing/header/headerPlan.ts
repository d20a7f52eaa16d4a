import type { Message } from '../../wording/message';
import type { TextEdit } from './textEdit';

/** What a file's header should say. */
export interface HeaderWish {
  /** An SPDX expression; null where nobody said which. */
  readonly licence: string | null;
  /** Null: lines that name the owner are left out. */
  readonly owner: string | null;
  /** What else the owner was called: such a header may be brought up to date. */
  readonly earlierOwners?: readonly string[];
  readonly year: string;
  /** Like `2019-2026`. */
  readonly years: string;
  readonly contributors?: readonly string[];
  /** The bytes of the file's `.license`, which speaks in the file's place; null where there is none. */
  readonly sidecar: Buffer | null;
}

/**
 * `none`: it is right. `add`: a header into the file. `fix`: an old one brought up to date. `sidecar`: a file of its own
 * beside one that can't hold a comment. `skip`: nothing can be done, or a person has to look.
 */
export type HeaderAction = 'none' | 'add' | 'fix' | 'sidecar' | 'skip';

/** What would have to be done to a file, and why. */
export interface HeaderPlan {
  readonly action: HeaderAction;
  readonly reason: Message;
  /** A header is missing that could be there, or is not as it should be. */
  readonly wrong: boolean;
  readonly change: HeaderChange | null;
}

export interface HeaderChange {
  /** Whose text: the file's, or its sidecar's. */
  readonly target: 'file' | 'sidecar';
  readonly edits: readonly TextEdit[];
  /** All of the target, as it becomes. */
  readonly bytes: Buffer;
}

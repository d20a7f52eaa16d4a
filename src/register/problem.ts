import type { Message } from '../wording/message';

/** `error`: the register isn't used at all, for half a register would answer wrongly. `warning`: it is used as it says. */
export type ProblemSeverity = 'error' | 'warning';

/** Something wrong with a register, at its place. */
export interface Problem {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as editors count. */
  readonly column: number;
  readonly message: Message;
  readonly severity: ProblemSeverity;
}

/** From the register's root: keys and indices. */
export type EntryPath = readonly (string | number)[];

/** Tells of a problem at the value that `path` leads to, or at its nearest parent if there is none. */
export type Report = (path: EntryPath, message: Message, severity?: ProblemSeverity) => void;

import path from 'node:path';
import type { Severities } from '../findings/severities';
import type { ExitCode } from './main';

/** Options that every command takes; see program.ts. */
export interface CommonOptions {
  readonly directory?: string;
  readonly register?: string;
  readonly rev?: string;
  readonly json?: boolean;
  readonly ignoreRevs?: string;
  readonly ignoreWhitespace?: boolean;
  readonly cache?: boolean;
  readonly maxFileSize?: number;
  readonly today?: string;
  readonly color?: boolean;
  /** Of `report` and `check`. */
  readonly severity?: Severities;
}

export interface CommandContext<Options = unknown> {
  readonly options: CommonOptions & Options;
  readonly signal: AbortSignal;
  /** Says how the command ended, where that isn't 0. */
  readonly finish: (code: ExitCode) => void;
}

export function folderOf({ directory }: CommonOptions): string {
  return path.resolve(directory ?? '.');
}

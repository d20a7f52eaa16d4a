import type { LogOutputChannel } from 'vscode';
import { english } from '../wording/render';
import { UserError } from '../wording/userError';

/** Where errors go that nobody asked for: one line for what the user can mend, a stack for a fault of ours. */
export class ErrorLog {
  constructor(readonly channel: LogOutputChannel) {}

  tell(error: unknown): void {
    if (isAbort(error)) return;
    if (error instanceof UserError) this.channel.warn(english(error.told));
    else this.channel.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** Work that nobody waits for. */
  watch(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.tell(error));
  }
}

/** Work that was called off; no error. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

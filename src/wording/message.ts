import type { MessageId } from './english';

/** A sentence not yet rendered: pure rooms return these, render.ts makes text of them. */
export interface Message {
  readonly id: MessageId;
  readonly args?: Readonly<Record<string, string | number>>;
}

export function message(id: MessageId, args?: Message['args']): Message {
  return args ? { id, args } : { id };
}

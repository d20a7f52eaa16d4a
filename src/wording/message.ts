import type { MessageId } from './english';

/** A sentence not yet rendered: pure rooms return these, render.ts makes text of them. */
export interface Message {
  readonly id: MessageId;
  /** A message as an argument is rendered first, in the same language. */
  readonly args?: Readonly<Record<string, string | number | Message>>;
}

export function message(id: MessageId, args?: Message['args']): Message {
  return args ? { id, args } : { id };
}

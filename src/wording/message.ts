import type { MessageId } from './english';

/** A number that is written as the language of the sentence around it writes numbers. */
export interface Count {
  readonly count: number;
}

/** A sentence not yet rendered: pure rooms return these, render.ts makes text of them. */
export interface Message {
  readonly id: MessageId;
  /** A message or a count as an argument is rendered first, in the same language; a plain number stays as it is. */
  readonly args?: Readonly<Record<string, string | number | Count | Message>>;
}

export function message(id: MessageId, args?: Message['args']): Message {
  return args ? { id, args } : { id };
}

import type { Message } from './message';
import { english } from './render';

/**
 * An error that the user can act on: shown as one line, no stack. Anything else is a fault of ours and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(readonly told: Message) {
    super(english(told));
  }
}

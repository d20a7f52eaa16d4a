import type { Problem } from '../register/problem';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';

/** A register that can't be used: nothing is judged by half of one. */
export class BrokenRegister extends UserError {
  constructor(
    readonly path: string,
    readonly problems: readonly Problem[],
    /** What was read before it was given up. */
    readonly files: readonly string[] = [],
  ) {
    super(message('error.broken-register', { path, problems: problems.length }));
  }
}

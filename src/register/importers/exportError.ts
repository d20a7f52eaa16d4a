import type { Message } from '../../wording/message';
import { UserError } from '../../wording/userError';

/** Why an export can't be read, and where in it. */
export class ExportError extends UserError {
  constructor(
    told: Message,
    /** 1-based; null where nothing says. */
    readonly line: number | null = null,
    readonly column: number | null = null,
  ) {
    super(told);
  }
}

import type { MatchingTrouble } from '../analysis/snippetMatching';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { ErrorLog } from './errorLog';

/** Why texts aren't compared with known works, or not with all: said in the log alone. */
export const tellMatching =
  (log: ErrorLog) =>
  (trouble: MatchingTrouble): void =>
    log.tell(new UserError(message(`paste.log.${trouble.kind}`, trouble)));

import { message } from '../../wording/message';
import { LONGEST_PATTERN } from '../addressPattern';
import type { Report } from '../problem';
import type { Register } from '../schema';

/** An agent's entry says whom it is about: a pattern that fits everybody would exempt every line. */
export function checkAgents(register: Register, report: Report): void {
  register.agents?.forEach(({ match }, at) => {
    if (match.email == null && match.name == null) report(['agents', at, 'match'], message('problem.agent-unmatched'));
    for (const field of ['email', 'name'] as const) {
      const pattern = match[field];
      if (pattern == null) continue;
      const path = ['agents', at, 'match', field];
      if (pattern.length > LONGEST_PATTERN) {
        report(path, message('problem.pattern-too-long', { length: LONGEST_PATTERN }));
      } else if (!/[\p{L}\p{N}]/u.test(pattern)) report(path, message('problem.pattern-for-all', { pattern }));
    }
  });
}

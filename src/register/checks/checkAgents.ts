import { message } from '../../wording/message';
import { LONGEST_PATTERN } from '../addressPattern';
import { createAgents } from '../agents';
import type { Report } from '../problem';
import type { Register } from '../schema';

export function checkAgents(register: Register, report: Report): void {
  checkPatterns(register, report);
  checkPeople(register, report);
}

/** Whom the roster lists is no agent, see identities.ts: a bot that was drafted as a person has its lines judged. */
function checkPeople(register: Register, report: Report): void {
  const agentOf = createAgents(register.agents ?? []);
  register.people?.forEach(({ id, name, identities }, at) => {
    identities?.forEach(({ email }, identityAt) => {
      const agent = email == null ? null : agentOf(email, name);
      if (!agent || email == null) return;
      const path = ['people', at, 'identities', identityAt, 'email'];
      report(path, message('problem.agents-address', { email, person: id, agent: agent.id }), 'warning');
    });
  });
}

/** An agent's entry says whom it is about: a pattern that fits everybody would exempt every line. */
function checkPatterns(register: Register, report: Report): void {
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

import { message } from '../../wording/message';
import { nearestName } from '../nearestName';
import type { EntryPath, Report } from '../problem';
import { ROLES } from '../roles';
import type { Register } from '../schema';

/** Who stands in for whom: employment by oneself, and roles that move nothing. */
export function checkParties(register: Register, report: Report): void {
  register.people?.forEach((person, at) => {
    person.engagements?.forEach(({ party, type }, engagementAt) => {
      if (party !== 'self' || type !== 'employee') return;
      report(['people', at, 'engagements', engagementAt, 'type'], message('problem.self-employee'));
    });
  });
  register.agreements?.forEach((agreement, at) => {
    agreement.parties.forEach(({ role }, partyAt) => {
      if (role == null || ROLES.includes(role)) return;
      const path: EntryPath = ['agreements', at, 'parties', partyAt, 'role'];
      const nearest = nearestName(role, ROLES);
      // A word close to a role is a slip that would silence the agreement; any other may be meant.
      if (nearest !== null) report(path, message('problem.role-nearest', { role, nearest }));
      else report(path, message('problem.role', { role, roles: ROLES.join(', ') }), 'warning');
    });
  });
}

import { message } from '../../wording/message';
import { nearestName } from '../nearestName';
import type { EntryPath, Report } from '../problem';
import { gives, ROLES, takes } from '../roles';
import type { Agreement, Register } from '../schema';

/** Who stands in for whom: employment by oneself, and roles that move nothing. */
export function checkParties(register: Register, report: Report): void {
  register.people?.forEach((person, at) => {
    person.engagements?.forEach(({ party, type }, engagementAt) => {
      if (party !== 'self' || type !== 'employee') return;
      report(['people', at, 'engagements', engagementAt, 'type'], message('problem.self-employee'));
    });
  });
  const classes = classesOf(register);
  register.agreements?.forEach((agreement, at) => {
    agreement.parties.forEach((party, partyAt) => {
      if ('ref' in party || agreement.status !== 'executed' || classes.has(classKey(party.class, party.of))) return;
      const path: EntryPath = ['agreements', at, 'parties', partyAt];
      const told = { id: agreement.id, class: party.class, party: party.of };
      report(path, message('problem.empty-class', told), 'warning');
    });
    if (agreement.type === 'cla') checkContributors(agreement, ['agreements', at, 'parties'], report);
    agreement.parties.forEach(({ role }, partyAt) => {
      if (role == null || ROLES.includes(role)) return;
      const path: EntryPath = ['agreements', at, 'parties', partyAt, 'role'];
      const nearest = nearestName(role, ROLES);
      // A word close to a role is a slip that would silence the agreement; any other may be meant.
      if (nearest !== null) report(path, message('problem.role-nearest', { role, nearest }));
      else report(path, message('problem.role', { role, roles: ROLES.join(', ') }), 'warning');
    });
    if (leavesRolesOut(agreement)) {
      const path: EntryPath = ['agreements', at, 'parties'];
      report(path, message('problem.no-roles', { id: agreement.id }), 'warning');
    }
  });
}

/** Of whoever else an agreement is asked for what it doesn't have, and thousands would be told of. */
function checkContributors({ id, parties }: Agreement, place: EntryPath, report: Report): void {
  parties.forEach((party, at) => {
    if ('ref' in party || party.class === 'contributor') return;
    report([...place, at, 'class'], message('problem.cla-class', { id, class: party.class }), 'warning');
  });
}

/** Those that somebody is of, by whom they work for, as coverage has it: oneself is who the work goes to. */
function classesOf({ organisation, people }: Register): ReadonlySet<string> {
  const engagements = (people ?? []).flatMap((person) => person.engagements ?? []);
  return new Set(
    engagements.map(({ type, party, for: next }) => {
      const own = next && next !== 'self' ? next : organisation.id;
      return classKey(type, party === 'self' ? own : party);
    }),
  );
}

const classKey = (type: string, party: string): string => `${type} ${party}`;

/** Of whom it speaks an amendment or order may take from what it amends or is under; a consent names parties alone. */
function leavesRolesOut({ type, amends, under, parties }: Agreement): boolean {
  if (type === 'consent' || amends != null || under != null || parties.length < 2) return false;
  if (parties.every(({ role }) => role != null)) return false;
  return !parties.some(({ role }) => gives(role)) || !parties.some(({ role }) => takes(role));
}

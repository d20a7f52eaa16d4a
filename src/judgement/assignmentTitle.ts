import { assignedUntil } from './assignedUntil';
import { leavesCopyrightOut } from './assignmentHolds';
import { linkOf, type ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import { countryOf } from './law';
import type { Ownership, Reason } from './model';
import { openForm } from './openForm';
import { statuteOf } from './statute';
import { isEmployee } from './termOnLink';
import type { Version } from './versions';

export interface Title {
  readonly ownership: Ownership;
  readonly reasons: readonly Reason[];
  /** Of an instrument that waits on a milestone and has none for these lines: it gives way to one that has. */
  readonly milestone?: 'own' | 'none';
}

/** The ownership that one instrument in force and in scope leaves on a link. */
export function assignmentTitle(ground: Ground, question: Question, link: ChainLink, version: Version): Title {
  const holder = link.lower.id;
  const assignment = version.terms.ip_assignment ?? {};
  if (leavesCopyrightOut(assignment)) return plain({ state: 'unknown', holder });
  switch (assignment.language) {
    case 'present':
      return presentTitle(ground, question, link, version);
    case 'future':
      return plain({ state: 'pending', waitsOn: 'assignment-not-executed', agreement: version.id, holder });
    case 'joint':
      return plain({ state: 'joint', holder });
    case 'licence_only':
      return plain({ state: 'licensed', holder });
    case 'retained':
      return plain({ state: 'retained', basis: 'express', holder });
    case 'statutory_employee':
      return plain(
        isEmployee(link) && statuteOf(ground, link, question.day) === 'employer'
          ? assigned(ground, version.governingLaw)
          : { state: 'unknown', holder },
      );
    case null:
    case undefined:
      return plain(
        assignment.work_for_hire && isContractor(link)
          ? { state: 'retained', basis: 'work-for-hire-only', holder }
          : { state: 'unknown', holder },
      );
  }
}

/** Rights once transferred, or granted exclusively where the law knows no transfer. */
export function assigned({ law }: Ground, jurisdiction: string | undefined): Ownership {
  return jurisdiction !== undefined && law.knowsNoTransfer(countryOf(jurisdiction))
    ? { state: 'assigned', effect: 'exclusive_rights' }
    : { state: 'assigned' };
}

function presentTitle(ground: Ground, question: Question, link: ChainLink, version: Version): Title {
  const { lower: holder } = linkOf(link);
  // Where the statute gives the employer the rights anyhow, neither a term nor a form of the contract matters.
  const anyhow = isEmployee(link) && statuteOf(ground, link, question.day) === 'employer';
  const until = anyhow ? null : assignedUntil(ground.law, version);
  if (until !== null && until <= ground.today) return plain({ state: 'retained', basis: 'reverted', holder });
  const open = !anyhow && openForm(ground.law, version) !== null;
  const trigger = version.terms.ip_assignment?.trigger ?? 'creation';
  if (trigger === 'creation') return passed(ground, version, open, []);
  const answer = ground.milestones(version.documents, trigger, question.delivery);
  switch (answer.kind) {
    case 'none':
      return {
        ownership: { state: 'pending', waitsOn: 'no-milestone', agreement: version.id, holder },
        reasons: ['no-milestone', ...answer.reasons],
        milestone: 'none',
      };
    case 'waiting':
      return {
        ownership: {
          state: 'pending',
          waitsOn: 'milestone',
          milestone: answer.milestone,
          agreement: version.id,
          holder,
        },
        reasons: answer.reasons,
        milestone: 'own',
      };
    case 'happened': {
      const late = version.last !== undefined && version.last < answer.on;
      const reasons: readonly Reason[] = late ? ['trigger-after-end', ...answer.reasons] : answer.reasons;
      return { ...passed(ground, version, open, reasons), milestone: 'own' };
    }
  }
}

/** Assigned, on the condition of the form that the law wants and the record doesn't show. */
function passed(ground: Ground, version: Version, open: boolean, reasons: readonly Reason[]): Title {
  const ownership = assigned(ground, version.governingLaw);
  return open
    ? { ownership: { ...ownership, conditional: true }, reasons: [...reasons, 'form-not-shown'] }
    : { ownership, reasons };
}

/** Companies are contractors too. */
function isContractor({ worker }: ChainLink): boolean {
  return !worker || worker.engagement.type === 'contractor' || worker.engagement.type === 'individual';
}

function plain(ownership: Ownership): Title {
  return { ownership, reasons: [] };
}

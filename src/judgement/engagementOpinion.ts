import type { Engagement, Person } from '../register/schema';
import { ownershipOf } from './ownershipOf';
import { chainTitles } from './chainTitle';
import { chainStanding } from './chainStanding';
import { contributorOpinion } from './contributorOpinion';
import { assignmentLinks } from './directAssignment';
import type { Ground, Question } from './ground';
import { inForceToday } from './inForceToday';
import { inOrder, statusOf, withReason, type Opinion } from './opinion';

/** What the register says of a person's work under one engagement. */
export function engagementOpinion(ground: Ground, question: Question, person: Person, engagement: Engagement): Opinion {
  const above = ground.links.above(engagement);
  const drafted =
    person.draft === true ||
    engagement.draft === true ||
    above.some((party) => ground.vendors.get(party)?.draft === true);
  const opinion =
    engagement.type === 'contributor'
      ? contributorOpinion(ground, question, person, engagement, above)
      : workerOpinion(ground, question, person, engagement, above, drafted);
  // Of an entry that nothing rests on it would be told with every line of a register that was only just drafted.
  const isLeantOn = opinion.agreements.length > 0 || opinion.ownership.state !== 'unknown';
  return drafted && isLeantOn ? withReason(opinion, 'draft-entry') : opinion;
}

function workerOpinion(
  ground: Ground,
  question: Question,
  person: Person,
  engagement: Engagement,
  above: readonly string[],
  drafted: boolean,
): Opinion {
  const links = [ground.links.ofWorker(person, engagement, above[0]!), ...ground.links.between(above)];
  const titles = chainTitles(ground, question, assignmentLinks(ground, question, person, engagement, above), !drafted);
  const standing = chainStanding(ground, question, links, titles, question.path.required);
  const { ownership, reasons } = ownershipOf(ground, question, titles);
  return {
    status: statusOf(standing.gaps, standing.anyHeld),
    ownership,
    agreements: standing.agreements,
    gaps: standing.gaps,
    reasons: inOrder([...standing.reasons, ...reasons]),
    clauses: standing.clauses,
    inForceToday: inForceToday(ground, question.path, links),
  };
}

import type { Engagement, Person } from '../register/schema';
import type { ChainLink } from './chainLink';
import type { Ground, Question } from './ground';
import { termOnLink } from './termOnLink';

/** A person's links for ip_assignment. */
export function assignmentLinks(
  ground: Ground,
  question: Question,
  person: Person,
  engagement: Engagement,
  above: readonly string[],
): readonly ChainLink[] {
  const at = directlyAssignedTo(ground, question, person, engagement, above);
  return [
    ground.links.ofWorker(person, engagement, above[at]!),
    ...ground.links.between(at === 0 ? above : above.slice(at)),
  ];
}

/**
 * The place in `above` of the highest party to whom the person assigns directly, past those between; 0 without such an
 * assignment. Only a present one counts, and only of a contractor or individual.
 */
function directlyAssignedTo(
  ground: Ground,
  question: Question,
  person: Person,
  engagement: Engagement,
  above: readonly string[],
): number {
  if (engagement.type !== 'contractor' && engagement.type !== 'individual') return 0;
  return above.findLastIndex((upper, at) => {
    if (at === 0) return true;
    const { holding } = termOnLink(ground, question, ground.links.ofWorker(person, engagement, upper), 'ip_assignment');
    return holding.some(({ terms }) => terms.ip_assignment?.language === 'present');
  });
}

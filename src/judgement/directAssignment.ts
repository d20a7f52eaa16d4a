import type { Ground, Question } from './ground';
import type { WorkerLinks } from './links';
import { termOnLink } from './termOnLink';

/**
 * The place in a person's links of the one to the highest party to whom they assign directly, past those between; 0
 * without such an assignment. Only a present one counts, and only of a contractor or individual.
 */
export function directlyAssignedTo(ground: Ground, question: Question, links: WorkerLinks): number {
  const type = links[0].worker?.engagement.type;
  if (type !== 'contractor' && type !== 'individual') return 0;
  return links.findLastIndex((link, at) => {
    if (at === 0) return true;
    const { holding } = termOnLink(ground, question, link, 'ip_assignment');
    return holding.some(({ terms }) => terms.ip_assignment?.language === 'present');
  });
}

import type { Engagement, Person } from '../register/schema';
import { linkOf } from './chainLink';
import { worstTitle } from './chainTitle';
import { chainStanding } from './chainStanding';
import type { Ground, Question } from './ground';
import { inboundLicence } from './inboundLicence';
import { inForceToday } from './inForceToday';
import { linkTitle } from './linkTitle';
import { inOrder, statusOf, type Opinion } from './opinion';
import { termOnLink } from './termOnLink';

/**
 * A contributor needs an inbound licence and nothing else, unless an instrument with the organisation assigns, or says
 * outright that it doesn't.
 */
export function contributorOpinion(
  ground: Ground,
  question: Question,
  person: Person,
  engagement: Engagement,
  above: readonly string[],
): Opinion {
  const link = ground.links.ofWorker(person, engagement, ground.register.organisation.id);
  const { stating, holding } = termOnLink(ground, question, link, 'ip_assignment');
  const decided = holding.length > 0 || stating.some(({ terms }) => OUTRIGHT.has(terms.ip_assignment?.language ?? ''));
  if (!decided) return licensedOpinion(ground, question, person, engagement, above);
  const titles = [linkTitle(ground, question, link, false)];
  const standing = chainStanding(ground, question, [link], titles, ['ip_assignment']);
  return {
    status: statusOf(standing.gaps, standing.anyHeld),
    ownership: worstTitle(titles),
    agreements: standing.agreements,
    gaps: standing.gaps,
    reasons: inOrder([...standing.reasons, ...titles.flatMap((title) => title.reasons)]),
    clauses: standing.clauses,
    inForceToday: inForceToday(ground, question.path, [link]),
  };
}

const OUTRIGHT: ReadonlySet<string> = new Set(['retained', 'licence_only']);

function licensedOpinion(
  ground: Ground,
  question: Question,
  person: Person,
  engagement: Engagement,
  above: readonly string[],
): Opinion {
  const { link, holding, reasons, nearest } = inboundLicence(ground, question, person, engagement, above);
  const { lower, upper } = linkOf(link);
  const held = holding.length > 0;
  const gaps = held ? [] : [{ link: { lower, upper }, term: 'inbound_licence' as const, ...nearest }];
  const licence = holding.map(({ terms }) => terms.inbound_licence?.licence).find((stated) => !!stated);
  const clauses = holding.flatMap(({ id, terms }) =>
    terms.inbound_licence?.clause ? [[id, terms.inbound_licence.clause]] : [],
  );
  return {
    status: statusOf(gaps, held),
    ownership: held
      ? { state: 'licensed', ...(licence ? { licence } : {}), holder: lower }
      : { state: 'unknown', holder: lower },
    agreements: [...new Set(holding.flatMap(({ documents }) => documents))],
    gaps,
    reasons: inOrder(held ? reasons : [nearest.reason]),
    clauses: Object.fromEntries(clauses) as Record<string, string>,
    inForceToday: inForceToday(ground, question.path, [link]),
  };
}

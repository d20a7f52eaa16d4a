import type { Engagement, Person } from '../register/schema';
import { companyPart, workerPart, type ChainPart } from './chainPart';
import { inTime } from './chainTitle';
import { contributorOpinion } from './contributorOpinion';
import type { Ground, Question } from './ground';
import { eitherBinds } from './inForceToday';
import { inOrder, statusOf, withReason, type Opinion } from './opinion';
import { ownershipOf } from './ownershipOf';

/** What the register says of a person's work under one engagement. */
export function engagementOpinion(ground: Ground, question: Question, person: Person, engagement: Engagement): Opinion {
  const above = ground.links.above(engagement);
  const drafted =
    person.draft === true ||
    engagement.draft === true ||
    above.some((party) => ground.vendors.get(party)?.draft === true);
  if (engagement.type === 'contributor')
    return told(contributorOpinion(ground, question, person, engagement, above), drafted);
  const worker = workerPart(ground, question, ground.links.toEach(person, engagement), !drafted);
  const companies = companyPart(ground, question, ground.links.ofCompanies(above, worker.assignedTo), !drafted);
  // In a path that a vendor brought along, ownership asks for more of the path and the day.
  if (question.path.background.length > 0) return told(joined(ground, question, worker, companies), drafted);
  return remembered(worker, companies, () => told(joined(ground, question, worker, companies), drafted));
}

/** Of an entry that nothing rests on it would be told with every line of a register that was only just drafted. */
function told(opinion: Opinion, drafted: boolean): Opinion {
  const isLeantOn = opinion.agreements.length > 0 || opinion.ownership.state !== 'unknown';
  return drafted && isLeantOn ? withReason(opinion, 'draft-entry') : opinion;
}

/** By the parts, which are one value each for days and paths that are alike. */
const known = new WeakMap<ChainPart, WeakMap<ChainPart, Opinion>>();

function remembered(worker: ChainPart, companies: ChainPart, join: () => Opinion): Opinion {
  let ofWorker = known.get(worker);
  if (!ofWorker) known.set(worker, (ofWorker = new WeakMap<ChainPart, Opinion>()));
  let opinion = ofWorker.get(companies);
  if (!opinion) ofWorker.set(companies, (opinion = join()));
  return opinion;
}

function joined(ground: Ground, question: Question, worker: ChainPart, companies: ChainPart): Opinion {
  const [lower, upper] = [worker.standing, companies.standing];
  const gaps = [...lower.gaps, ...upper.gaps];
  const { ownership, reasons } = ownershipOf(ground, question, inTime([...worker.titles, ...companies.titles]));
  return {
    status: statusOf(gaps, lower.anyHeld || upper.anyHeld),
    ownership,
    agreements: [...new Set([...lower.agreements, ...upper.agreements])],
    gaps,
    reasons: inOrder([...lower.reasons, ...upper.reasons, ...reasons]),
    clauses: { ...lower.clauses, ...upper.clauses },
    inForceToday: eitherBinds(worker.inForceToday, companies.inForceToday),
  };
}

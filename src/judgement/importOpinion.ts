import type { Register } from '../register/schema';
import { companyPart } from './chainPart';
import { inTime, worstTitle } from './chainTitle';
import type { Ground, Question } from './ground';
import { inOrder, statusOf, type Opinion } from './opinion';
import type { Gap } from './model';
import { worseOwnership, worseStatus } from './worst';

export type Import = NonNullable<Register['imports']>[number];

/** The lower end of the link from whoever wrote an imported line to the party that delivered it. */
const UNKNOWN_PERSON = 'unknown';

/**
 * Work that a party delivered and staff committed: judged from that party up. Who there wrote it isn't known, so that it
 * is never better than partly covered and its ownership never better than unknown.
 */
export function importOpinion(ground: Ground, question: Question, { from }: Import): Opinion {
  const links = ground.links.from(from);
  const drafted = links.all.some(({ lower }) => ground.vendors.get(lower.id)?.draft === true);
  const { standing, inForceToday, ...part } = companyPart(ground, question, links, !drafted);
  const titles = inTime(part.titles);
  const { required } = question.path;
  const person = { lower: UNKNOWN_PERSON, upper: from };
  const gaps = required.map((term): Gap => ({ link: person, term, reason: 'person-unknown', agreement: null }));
  const unknown = { state: 'unknown' } as const;
  return {
    status: worseStatus('partly', statusOf(standing.gaps, standing.anyHeld)),
    ownership: titles.length > 0 ? worseOwnership(unknown, worstTitle(titles)) : unknown,
    agreements: standing.agreements,
    gaps: [...gaps, ...standing.gaps],
    reasons: inOrder(['person-unknown', ...standing.reasons, ...titles.flatMap((title) => title.reasons)]),
    clauses: standing.clauses,
    inForceToday,
  };
}

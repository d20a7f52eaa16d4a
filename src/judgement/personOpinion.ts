import { boundEngagements, spanHolds, spanOf } from '../register/engagementSpan';
import type { PersonMatch } from '../register/people';
import type { Engagement } from '../register/schema';
import { byText } from './byText';
import { engagementOpinion } from './engagementOpinion';
import type { Ground, Question } from './ground';
import { joinOpinions, unknownOpinion, withReason, type Opinion } from './opinion';

/** A person's verdict through one of their addresses, and the party that the line is counted under. */
export interface PersonOpinion {
  readonly opinion: Opinion;
  readonly vendor: string;
}

/** In every capacity that the address speaks for on the day: where they are several, the worse of each. */
export function personOpinion(ground: Ground, question: Question, { person, identity }: PersonMatch): PersonOpinion {
  const bound = inOrder(person, identity);
  const current = bound.filter((engagement) => spanHolds(spanOf(engagement), question.day));
  const vendor = (current.at(-1) ?? bound.at(-1))?.party ?? 'unknown';
  if (current.length === 0) return { opinion: outsideEngagement(bound, question.day), vendor };
  const opinion = current
    .map((engagement) => engagementOpinion(ground, question, person, engagement))
    .reduce((first, second) => withReason(joinOpinions(first, second), 'ambiguous-capacity'));
  return { opinion, vendor };
}

function outsideEngagement(bound: readonly Engagement[], day: string): Opinion {
  const ended = bound.some(({ end }) => !!end && end < day);
  return { ...unknownOpinion('no-engagement'), status: ended ? 'expired' : 'not_yet_effective' };
}

/** By an address, since each commit asks. */
const known = new WeakMap<PersonMatch['identity'], readonly Engagement[]>();

function inOrder(person: PersonMatch['person'], identity: PersonMatch['identity']): readonly Engagement[] {
  let bound = known.get(identity);
  if (!bound) known.set(identity, (bound = [...boundEngagements(person, identity)].sort(byStart)));
  return bound;
}

/** The one that began last is the last; by id where they began together. */
function byStart(a: Engagement, b: Engagement): number {
  return byText(a.start ?? '', b.start ?? '') || byText(a.id, b.id);
}

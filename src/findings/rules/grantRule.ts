import { message } from '../../wording/message';
import type { Finding } from '../model';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/** A grant that is still open although the day on which somebody was to look at it has passed. */
export function grantRule(facts: RegisterFacts): Finding[] {
  const { register, today, naming } = facts;
  return (register.grants ?? []).flatMap(({ id, to, end, review_due: due }) => {
    if (!due || due >= today || (end && end < today)) return [];
    const told = message('finding.review-due', { grant: id, party: naming.party(to), day: due });
    return entryFinding(facts, { id: 'access/review-due', kind: 'grants', entry: id, message: told });
  });
}

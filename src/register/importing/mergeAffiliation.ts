import type { AffiliationRecord } from '../importers/records';
import type { Desk } from './desk';

/** For whom somebody worked: an engagement as contributor for each, marked as a draft, for nobody signed anything. */
export function mergeAffiliation({ companies, roster, tracker }: Desk, record: AffiliationRecord): boolean {
  const person = roster.ensure(record.signer);
  if (!('name' in person)) {
    tracker.dropped.row(record.line, person);
    return false;
  }
  // Ends first, so that one job's end makes room for the next.
  const spans = [...record.spans].sort((a, b) => Number(a.end === null) - Number(b.end === null));
  const engagements = spans.map(({ company, start, end, line }) => {
    const party = company === null ? 'self' : companies.ensure(company, true);
    return roster.engagements.ensure(person, { party, start, end, line, draft: true });
  });
  roster.identify(person, record.signer, engagements.at(-1) ?? null, record.line);
  return true;
}

import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import type { RegisterFacts, RegisterRule } from './registerFacts';

/** law/review-stale, of the product's own table of laws: past its day, it says so where a register rests on it. */
export const lawReviewRule: RegisterRule = (facts) => {
  const { law, register, today } = facts;
  if (today <= law.reviewBy || !restsOnLaw(facts)) return [];
  return [
    entryFinding(facts, {
      id: 'law/review-stale',
      kind: 'organisation',
      entry: register.organisation.id,
      message: message('finding.law-stale', { reviewed: law.reviewed, reviewBy: law.reviewBy }),
    }),
  ];
};

function restsOnLaw({ law, register: { organisation, vendors, people, agreements } }: RegisterFacts): boolean {
  const named = [
    ...[organisation, ...(vendors ?? []), ...(people ?? [])].map(({ jurisdiction }) => jurisdiction),
    ...(agreements ?? []).map(({ governing_law: governing }) => governing),
  ];
  return named.some((jurisdiction) => !!jurisdiction && Object.keys(law.rulesOf(jurisdiction)).length > 0);
}

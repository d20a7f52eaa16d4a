import { countryOf } from '../../judgement/law';
import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import { instrumentsOf } from './instruments';
import type { RegisterRule } from './registerFacts';

/**
 * law/dispute-forum: the agreement lists where its forum's awards can be enforced, and a vendor's country isn't there.
 * Where nothing is listed, nothing is known.
 */
export const disputeForumRule: RegisterRule = (facts) =>
  instrumentsOf(facts).flatMap(({ agreement: { id, dispute_forum: forum }, version }) => {
    if (!forum?.enforceable_in) return [];
    const reached = new Set([...forum.enforceable_in, ...(forum.seat ? [forum.seat] : [])].map(countryOf));
    const beyond = version.parties
      .flatMap((party) => ('ref' in party ? (facts.index.vendors.get(party.ref) ?? []) : []))
      .filter(({ jurisdiction }) => !!jurisdiction && !reached.has(countryOf(jurisdiction)));
    if (beyond.length === 0) return [];
    return entryFinding(facts, {
      id: 'law/dispute-forum',
      kind: 'agreements',
      entry: id,
      message: message('finding.dispute-forum', {
        agreement: id,
        countries: [...new Set(beyond.map(({ jurisdiction }) => countryOf(jurisdiction!)))].join(', '),
        vendors: beyond.map(({ name }) => name).join(', '),
      }),
      lines: facts.linesOfAgreement(id),
      evidence: [id],
    });
  });

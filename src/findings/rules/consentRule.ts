import { message } from '../../wording/message';
import type { Finding } from '../model';
import { companyLinks } from './companyLinks';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/**
 * A subcontractor that works today although its client is to be asked first, or wants none, and no consent is on record:
 * neither at the vendor nor as an executed agreement of type `consent` that names it and a party above.
 */
export function consentRule(facts: RegisterFacts): Finding[] {
  const { index, naming, today, register } = facts;
  return companyLinks(facts).flatMap(({ lower, upper }) => {
    const contractor = index.vendors.get(upper);
    const wanted = contractor?.subcontracting;
    if (!contractor || !wanted || wanted === 'allowed') return [];
    const { granted, document } = lower.consent ?? {};
    if (granted ? granted <= today : document) return [];
    const agreed = (register.agreements ?? []).some(
      ({ type, status, signed, parties }) =>
        type === 'consent' &&
        status === 'executed' &&
        !(signed && signed > today) &&
        parties.some((party) => 'ref' in party && party.ref === lower.id),
    );
    if (agreed) return [];
    return entryFinding(facts, {
      id: 'chain/no-consent',
      kind: 'vendors',
      entry: lower.id,
      lines: facts.linesOfParty(lower.id),
      message: message(wanted === 'none' ? 'finding.no-consent.none' : 'finding.no-consent', {
        lower: lower.name,
        upper: naming.party(upper),
      }),
    });
  });
}

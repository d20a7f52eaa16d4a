import { message } from '../../wording/message';
import type { Finding } from '../model';
import { engagedVendors } from './engagedVendors';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/**
 * A vendor at work today that an asset with personal data names among those with access, or that has lines in it, while
 * no data-processing agreement that names the vendor is in force.
 */
export function privacyRule(facts: RegisterFacts): Finding[] {
  const { register, today, vendorsIn } = facts;
  const personal = (register.assets ?? []).filter(({ personal_data: isPersonal }) => isPersonal === true);
  return engagedVendors(facts).flatMap(({ id, name }) => {
    const asset = personal.find((one) => [...(one.access ?? []), ...(vendorsIn?.(one.id) ?? [])].includes(id));
    if (!asset) return [];
    const agreed = (register.agreements ?? []).some(
      ({ type, status, signed, effective, end, parties }) =>
        type === 'dpa' &&
        status === 'executed' &&
        ((from) => !!from && from <= today)(effective ?? signed) &&
        !(signed && signed > today) &&
        !(end && end < today) &&
        parties.some((party) => 'ref' in party && party.ref === id),
    );
    if (agreed) return [];
    const told = message('finding.dpa', { vendor: name, asset: asset.id });
    return entryFinding(facts, {
      id: 'privacy/dpa-missing',
      kind: 'vendors',
      entry: id,
      message: told,
      evidence: [asset.id],
    });
  });
}

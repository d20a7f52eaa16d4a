import { message } from '../../wording/message';
import type { Finding } from '../model';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/** A vendor's own work in the tree, for which no executed agreement gives the organisation a licence. */
export function backgroundRule(facts: RegisterFacts): Finding[] {
  const { register, index, today, naming } = facts;
  return (register.assets ?? []).flatMap(({ id, class: kind, owner, licence_agreement: named }) => {
    if (kind !== 'background_ip' || !owner || owner === register.organisation.id) return [];
    const agreement = named ? index.agreements.get(named) : undefined;
    const executed = agreement?.status === 'executed' || agreement?.status === 'terminated';
    const licensed =
      executed && !(agreement.signed && agreement.signed > today) && agreement.terms?.background_ip?.licence;
    if (licensed) return [];
    return entryFinding(facts, {
      id: 'bgip/unlicensed',
      kind: 'assets',
      entry: id,
      message: agreement
        ? message('finding.background.unlicensed.agreement', {
            asset: id,
            owner: naming.party(owner),
            agreement: agreement.id,
          })
        : message('finding.background.unlicensed', { asset: id, owner: naming.party(owner) }),
      evidence: agreement ? [agreement.id] : [],
    });
  });
}

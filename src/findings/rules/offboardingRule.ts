import { createGround } from '../../judgement/createGround';
import { missOf } from '../../judgement/miss';
import { addDuration } from '../../register/duration';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/**
 * An agreement that ended, with the time to return or destroy what was confidential, while no certificate is on record.
 * Silent while another agreement with the same duty is in force between the two.
 */
export function offboardingRule(facts: RegisterFacts): Finding[] {
  const { register, today, law, naming } = facts;
  const { speakers } = createGround(register, today, law);
  return (register.agreements ?? []).flatMap(({ id, parties }) => {
    const refs = parties.flatMap((party) => ('ref' in party ? party.ref : []));
    for (const lower of refs) {
      for (const upper of refs) {
        const versions = speakers({ id: lower }, upper, today, 'other');
        const ended = versions.find((version) => version.id === id);
        const duty = ended?.terms.return_or_destroy;
        if (lower === upper || !ended?.executed || !duty?.within || !ended.last) continue;
        const due = addDuration(ended.last, duty.within);
        const goesOn = versions.some(
          (version) => version.terms.return_or_destroy && missOf(version, 'return_or_destroy', today, 'yes') === null,
        );
        if (due >= today || goesOn || isCertified(facts, lower, id)) continue;
        return entryFinding(facts, {
          id: 'offboard/return-proof',
          kind: 'agreements',
          entry: id,
          message: message('finding.return-proof', {
            agreement: id,
            ended: ended.last,
            lower: naming.party(lower),
            due,
          }),
        });
      }
    }
    return [];
  });
}

function isCertified({ register, today }: RegisterFacts, party: string, agreement: string): boolean {
  return (register.records ?? []).some(
    (record) =>
      record.kind === 'return_certificate' &&
      record.subject === party &&
      (!record.agreement || record.agreement === agreement) &&
      !(record.date && record.date > today) &&
      !/fail|open|partial/i.test(record.result ?? ''),
  );
}

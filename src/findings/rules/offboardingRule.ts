import { createGround } from '../../judgement/createGround';
import { missOf } from '../../judgement/miss';
import { addDuration } from '../../register/duration';
import { message } from '../../wording/message';
import type { Finding } from '../model';
import { entryFinding } from './entryFinding';
import { passagesOf } from './givers';
import { instrumentsOf } from './instruments';
import type { RegisterFacts } from './registerFacts';

/**
 * An agreement that ended, with the time to return or destroy what was confidential, while no certificate is on record.
 * Silent while another agreement with the same duty is in force between the two.
 */
export function offboardingRule(facts: RegisterFacts): Finding[] {
  const { register, today, law, naming } = facts;
  const { speakers } = createGround(register, today, law);
  return instrumentsOf(facts).flatMap(({ agreement: { id }, version }) => {
    const duty = version.terms.return_or_destroy;
    if (!duty?.within || !version.last) return [];
    const due = addDuration(version.last, duty.within);
    if (due >= today) return [];
    const open = passagesOf(facts, version).find(({ giver, taker }) => {
      if (!('ref' in giver)) return false;
      const goesOn = speakers
        .on({ lower: { id: giver.ref }, upper: taker }, today, 'other')
        .some((other) => other.terms.return_or_destroy && missOf(other, 'return_or_destroy', today, 'yes') === null);
      return !goesOn && !isCertified(facts, giver.ref, id);
    });
    if (!open || !('ref' in open.giver)) return [];
    const lower = naming.party(open.giver.ref);
    return entryFinding(facts, {
      id: 'offboard/return-proof',
      kind: 'agreements',
      entry: id,
      message: message('finding.return-proof', { agreement: id, ended: version.last, lower, due }),
    });
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

import { message } from '../../wording/message';
import type { Finding } from '../model';
import { entryFinding } from './entryFinding';
import type { RegisterFacts } from './registerFacts';

/**
 * An agreement that is said to be executed, with nothing behind it: no digest, no day of signature, nobody who read it. A
 * DCO is signed commit by commit.
 */
export function evidenceRule(facts: RegisterFacts): Finding[] {
  return (facts.register.agreements ?? []).flatMap(({ id, type, status, document, verified, signed }) => {
    const executed = status === 'executed' || status === 'terminated';
    if (type === 'dco' || !executed || document?.sha256 || verified || signed) return [];
    return entryFinding(facts, {
      id: 'record/unverified',
      kind: 'agreements',
      entry: id,
      lines: facts.linesOfAgreement(id),
      message: message('finding.unverified', { agreement: id }),
    });
  });
}

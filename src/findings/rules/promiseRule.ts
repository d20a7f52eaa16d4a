import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import { passagesOf } from './givers';
import { assignmentsOf, languageOf } from './instruments';
import { createPassedOn } from './otherAssignment';
import type { RegisterRule } from './registerFacts';

/** title/promise-only: "agrees to assign", and no assignment on record that does it. */
export const promiseRule: RegisterRule = (facts) => {
  const instruments = assignmentsOf(facts);
  const isPassedOn = createPassedOn(facts, instruments, ['present']);
  return instruments
    .filter(({ version }) => languageOf(version) === 'future')
    .filter(({ version }) => passagesOf(facts, version).some((passage) => !isPassedOn(passage)))
    .map(({ agreement: { id } }) =>
      entryFinding(facts, {
        id: 'title/promise-only',
        kind: 'agreements',
        entry: id,
        message: message('finding.promise-only', { agreement: id }),
        lines: facts.linesOfAgreement(id),
        evidence: [id],
      }),
    );
};

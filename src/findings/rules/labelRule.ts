import type { Version } from '../../judgement/versions';
import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import { isStaff, passagesOf } from './givers';
import { assignmentsOf, instrumentsOf, languageOf } from './instruments';
import { createPassedOn } from './otherAssignment';
import type { RegisterRule } from './registerFacts';

/** title/work-for-hire-without-assignment: a contractor's agreement has the label, and nothing assigns. */
export const labelRule: RegisterRule = (facts) => {
  const isPassedOn = createPassedOn(facts, assignmentsOf(facts), ['present', 'future', 'joint']);
  return instrumentsOf(facts)
    .filter(({ version, above }) => isLabelled(version) && !(above && isLabelled(above)))
    .filter(({ version }) =>
      passagesOf(facts, version).some((passage) => !isStaff(facts, passage) && !isPassedOn(passage)),
    )
    .map(({ agreement: { id }, version: { governingLaw } }) => {
      const rule = governingLaw ? facts.law.rulesOf(governingLaw).workForHire : undefined;
      return entryFinding(facts, {
        id: 'title/work-for-hire-without-assignment',
        kind: 'agreements',
        entry: id,
        message: rule
          ? message('finding.work-for-hire.law', { agreement: id, source: rule.source })
          : message('finding.work-for-hire', { agreement: id }),
        lines: facts.linesOfAgreement(id),
        evidence: [id],
      });
    });
};

/** The label, and no words of assignment beside it. */
function isLabelled(version: Version): boolean {
  return version.terms.ip_assignment?.work_for_hire === true && languageOf(version) === null;
}

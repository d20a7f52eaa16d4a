import { assignedUntil } from '../../judgement/assignedUntil';
import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import { holdsByStatute } from './givers';
import { assignmentsOf, languageOf } from './instruments';
import type { RegisterRule } from './registerFacts';

/** title/revertedRule: the duration of an assignment, stated or the law's, has run out. */
export const revertedRule: RegisterRule = (facts) =>
  assignmentsOf(facts).flatMap(({ agreement: { id }, version }) => {
    if (languageOf(version) !== 'present' || holdsByStatute(facts, version)) return [];
    const until = assignedUntil(facts.law, version);
    if (until === null || until > facts.today) return [];
    const rule = version.governingLaw ? facts.law.rulesOf(version.governingLaw).unstatedDuration : undefined;
    const stated = !!version.terms.ip_assignment?.duration;
    return entryFinding(facts, {
      id: 'title/reverted',
      kind: 'agreements',
      entry: id,
      message:
        stated || !rule
          ? message('finding.reverted', { agreement: id, until })
          : message('finding.reverted.law', { agreement: id, until, source: rule.source }),
      lines: facts.linesOfAgreement(id),
      evidence: [id],
    });
  });

import { openForm } from '../../judgement/openForm';
import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import { holdsByStatute } from './givers';
import { assignmentsOf, languageOf } from './instruments';
import type { RegisterRule } from './registerFacts';

/** title/form: what judging calls assigned on a condition. */
export const formRule: RegisterRule = (facts) =>
  assignmentsOf(facts).flatMap(({ agreement: { id }, version }) => {
    if (languageOf(version) !== 'present' || holdsByStatute(facts, version)) return [];
    const rule = openForm(facts.law, version);
    if (!rule) return [];
    return entryFinding(facts, {
      id: 'title/form',
      kind: 'agreements',
      entry: id,
      message: message(`finding.form.${rule.says}`, { agreement: id, source: rule.source }),
      lines: facts.linesOfAgreement(id),
      evidence: [...new Set([id, version.worded.id])],
    });
  });

import type { LawRules } from '../../judgement/lawRules';
import type { Version } from '../../judgement/versions';
import { message } from '../../wording/message';
import { entryFinding } from './entryFinding';
import { jurisdictionOf, passagesOf } from './givers';
import { assignmentsOf, languageOf } from './instruments';
import type { RegisterFacts, RegisterRule } from './registerFacts';

const ASSIGNING: ReadonlySet<string> = new Set(['present', 'future', 'joint']);

/**
 * title/moral-rights: nothing on moral rights, or a waiver where there can be none. By the agreement's law and those of
 * its givers: an author's moral rights are claimed where the author is, too.
 */
export const moralRightsRule: RegisterRule = (facts) =>
  assignmentsOf(facts).flatMap(({ agreement: { id }, version }) => {
    if (!ASSIGNING.has(languageOf(version) ?? '')) return [];
    const stated = version.terms.ip_assignment?.moral_rights;
    if (stated && stated !== 'waived') return [];
    const rule = rulesOn(facts, version).find(({ says }) =>
      stated === 'waived' ? says === 'unwaivable' : says !== 'none',
    );
    if (!rule) return [];
    return entryFinding(facts, {
      id: 'title/moral-rights',
      kind: 'agreements',
      entry: id,
      message: message(stated ? 'finding.moral-rights.waived' : 'finding.moral-rights', {
        agreement: id,
        source: rule.source,
      }),
      lines: facts.linesOfAgreement(id),
      evidence: [id],
    });
  });

function rulesOn(facts: RegisterFacts, version: Version): NonNullable<LawRules['moralRights']>[] {
  const homes = passagesOf(facts, version).map((passage) => jurisdictionOf(facts, passage));
  return [version.governingLaw, ...homes].flatMap((jurisdiction) =>
    jurisdiction ? (facts.law.rulesOf(jurisdiction).moralRights ?? []) : [],
  );
}

import type { LawRule } from '../../judgement/lawRules';
import { assignedUntil } from '../../judgement/assignedUntil';
import type { Version } from '../../judgement/versions';
import { message, type Message } from '../../wording/message';
import { CATALOGUE } from '../catalogue';
import { entryFinding } from './entryFinding';
import { holdsByStatute } from './givers';
import { assignmentsOf, languageOf } from './instruments';
import type { RegisterFacts, RegisterRule } from './registerFacts';

interface Silence {
  readonly text: Message;
  readonly unsettled: boolean;
}

/**
 * title/term-unstated: an assignment doesn't say for how long or where, and its law then gives less than all. Modes of
 * use aren't in the register, so that nothing is said of them.
 */
export const termUnstatedRule: RegisterRule = (facts) =>
  assignmentsOf(facts).flatMap(({ agreement: { id }, version }) => {
    if (languageOf(version) !== 'present' || holdsByStatute(facts, version)) return [];
    const silences = [...durationSilence(facts, version), ...territorySilence(facts, version)];
    if (silences.length === 0) return [];
    return entryFinding(facts, {
      id: 'title/term-unstated',
      kind: 'agreements',
      entry: id,
      message: message('finding.term-unstated', { agreement: id, silences: joined(silences.map(({ text }) => text)) }),
      severity: silences.every(({ unsettled }) => unsettled) ? 'warning' : CATALOGUE['title/term-unstated'].severity,
      lines: facts.linesOfAgreement(id),
      evidence: [id],
    });
  });

/** What has reverted already is another finding. */
function durationSilence({ law, today }: RegisterFacts, version: Version): Silence[] {
  const rule = version.governingLaw ? law.rulesOf(version.governingLaw).unstatedDuration : undefined;
  if (!rule || version.terms.ip_assignment?.duration || !governs(rule, version)) return [];
  const { says, source, unsettled = false } = rule;
  if (says === 'must_be_stated') return [{ text: message('silence.duration', { source }), unsettled }];
  const until = assignedUntil(law, version);
  if (until !== null && until <= today) return [];
  const years = says.slice(1, -1);
  return [
    {
      text: message(unsettled ? 'silence.duration.perhaps' : 'silence.duration.lasts', { years, source }),
      unsettled,
    },
  ];
}

function territorySilence({ law }: RegisterFacts, version: Version): Silence[] {
  const rule = version.governingLaw ? law.rulesOf(version.governingLaw).unstatedTerritory : undefined;
  if (!rule || version.terms.ip_assignment?.territory || !governs(rule, version)) return [];
  const { says, source, unsettled = false } = rule;
  return [{ text: message(says === 'home' ? 'silence.territory.home' : 'silence.territory', { source }), unsettled }];
}

function governs({ since }: LawRule<unknown>, { assignedOn }: Version): boolean {
  return since === undefined || (assignedOn !== undefined && since <= assignedOn);
}

function joined([first, ...rest]: readonly Message[]): Message {
  return rest.length === 0 ? first! : message('finding.gap.and', { gap: first!, rest: joined(rest) });
}

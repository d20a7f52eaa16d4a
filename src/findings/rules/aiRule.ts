import type { VerdictPart } from '../../judgement/model';
import { createVersions } from '../../judgement/versions';
import { dayOf } from '../../register/calendarDay';
import type { Register } from '../../register/schema';
import { message } from '../../wording/message';
import { firstCall } from './lineRule';
import type { LineCall, LineQuestion, LineRule } from './lineRule';

/** Records that can say which tools were used. */
const DISCLOSURES: ReadonlySet<string> = new Set(['originality', 'questionnaire']);

/**
 * Lines whose commit names an AI tool, under an agreement that forbids such tools, or asks for their disclosure while no
 * statement of originality and no questionnaire of the contributor, vendor or agreement is on record from that day on.
 */
export function aiRule(register: Register, today: string): LineRule {
  const versions = createVersions(register, today);
  const agreements = new Map((register.agreements ?? []).map((agreement) => [agreement.id, agreement]));
  const disclosures = (register.records ?? []).filter(
    ({ kind, date, result }) =>
      DISCLOSURES.has(kind) && !(date && date > today) && !/fail|open|incomplete/i.test(result ?? ''),
  );
  const known = new Map<string, string | null>();
  /** As amended on the day. */
  const ruleOf = (id: string, day: string): string | null => {
    const key = `${id} ${day}`;
    let rule = known.get(key);
    if (rule === undefined) {
      const agreement = agreements.get(id);
      rule = (agreement && versions.on(agreement, day, 'other').terms.ai_tools) ?? null;
      known.set(key, rule);
    }
    return rule;
  };
  const callOf = ({ person, vendor, agreements: theirs, coAuthor }: VerdictPart, day: string): LineCall | null => {
    const stating = (rule: string): string | undefined => theirs.find((agreement) => ruleOf(agreement, day) === rule);
    const forbidding = stating('forbidden');
    if (forbidding !== undefined)
      return {
        id: 'ai/forbidden',
        key: forbidding,
        coAuthor,
        tell: (name) => message('finding.ai.forbidden', { name, agreement: forbidding }),
        evidence: [forbidding],
      };
    const asking = stating('disclosed');
    if (asking === undefined) return null;
    const disclosed = disclosures.some(
      ({ subject, agreement, date }) =>
        !(date && date < day) && (agreement === asking || (subject && [person, vendor, asking].includes(subject))),
    );
    if (disclosed) return null;
    return {
      id: 'ai/undisclosed',
      key: asking,
      coAuthor,
      tell: (name) => message('finding.ai.undisclosed', { name, agreement: asking }),
      evidence: [asking],
    };
  };
  const ask: LineQuestion = (lines) => {
    if (!lines.verdict.ai || !lines.commit) return null;
    const { time, offset } = lines.commit.author;
    const day = dayOf(time, offset);
    return firstCall(lines, (part) => callOf(part, day));
  };
  return () => ask;
}

import type { ReportingDescriptor, Result } from 'sarif';
import { CATALOGUE } from '../../findings/catalogue';
import type { FindingId } from '../../findings/catalogue';
import type { Severity } from '../../findings/model';
import { message } from '../../wording/message';
import { sarifText } from './sarifText';

export const LEVELS = { error: 'error', warning: 'warning', information: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

const IDS = Object.keys(CATALOGUE) as FindingId[];
/** Where a rule stands among the rules. */
export const RULE_INDEX: ReadonlyMap<string, number> = new Map(IDS.map((id, at) => [id, at]));

/** The whole catalogue, so that a rule has the same place whatever was found. @param home the project's address */
export function sarifRules(home: string): ReportingDescriptor[] {
  return IDS.map((id) => {
    const { severity, why } = CATALOGUE[id];
    const text = sarifText(message(why));
    return {
      id,
      shortDescription: { text: sarifText(message(`finding-title.${id}`)) },
      fullDescription: { text },
      help: { text },
      helpUri: `${home}/blob/main/docs/findings/${id}.md`,
      defaultConfiguration: { level: LEVELS[severity] },
      properties: { tags: [id.slice(0, id.indexOf('/'))] },
    };
  });
}

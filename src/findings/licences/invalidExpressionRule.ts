import type { LicenceFacts } from '../../licensing/licenceFacts';
import type { FoundLicence } from '../../licensing/scanFile';
import { message, type Message } from '../../wording/message';
import type { Finding, Severity } from '../model';
import { licenceFinding } from './licenceFinding';

const ID = 'licence/invalid-expression';

/** Tags, of the file and of snippets in it, that say no valid expression, or one with an identifier that the SPDX list hasn't, or has given up. */
export function invalidExpressions(path: string, { licences, snippets, generated }: LicenceFacts): Finding[] {
  if (generated) return [];
  return [...licences, ...snippets].flatMap((tag) => {
    const told = tag.kind === 'tag' ? problemOf(tag) : null;
    return told ? licenceFinding({ id: ID, path, at: tag, subject: tag.id, ...told }) : [];
  });
}

function problemOf({ id, confidence, proposals }: FoundLicence): { message: Message; severity: Severity } | null {
  const expression = id.slice(0, LONGEST_SHOWN);
  if (confidence === 1) {
    // What is deprecated is valid, and means what it always did.
    return proposals ? { message: proposed('deprecated', expression, proposals), severity: 'information' } : null;
  }
  if (proposals && proposals.length > 0)
    return { message: proposed('invalid', expression, proposals), severity: 'error' };
  return confidence === 0
    ? { message: message('finding.licence.invalid', { expression }), severity: 'error' }
    : { message: message('finding.licence.unlisted', { expression }), severity: 'warning' };
}

/** A tag can be a whole line of anything. */
const LONGEST_SHOWN = 120;
const MOST_PROPOSALS = 4;

function proposed(kind: 'deprecated' | 'invalid', expression: string, proposals: readonly string[]): Message {
  const [first, ...others] = proposals.slice(0, MOST_PROPOSALS);
  if (first === undefined) return message(`finding.licence.${kind}`, { expression });
  const all = others.reduce<Message | string>((before, next) => message('finding.licence.or', { before, next }), first);
  return message(`finding.licence.${kind}.${others.length > 0 ? 'several' : 'one'}`, { expression, proposals: all });
}

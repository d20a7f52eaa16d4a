import { licenceTerms } from '../../licensing/expressionText';
import { parseExpression } from '../../licensing/spdxExpression';
import { message, type Message } from '../../wording/message';
import { entryReference } from '../entryReference';
import type { ReadyPolicy } from '../licences/policyContext';
import type { Finding } from '../model';
import type { ForeignNotices } from './foreignNotices';
import { namedBy, pasteFinding } from './pasteFinding';
import type { PastedLines } from './pastedLines';

const MOST_NAMED = 3;

/** Pasted lines that bring somebody else's notices along: an error where the policy of the path rules out what they say. */
export function licensedText(pasted: PastedLines, notices: ForeignNotices, policy: ReadyPolicy | null): Finding {
  const forbidden = policy && forbiddenBy(notices, policy);
  const told = toldOf(namedBy(pasted), notices);
  return pasteFinding(pasted, {
    id: 'paste/licensed-text',
    ...{ lines: notices.lines, subject: notices.licence ?? notices.holders[0] ?? null },
    severity: forbidden === null ? 'warning' : 'error',
    message: forbidden === null ? told : message('finding.paste.forbidden', { told, entry: forbidden }),
    evidence: entryReference(policy?.place ?? null),
  });
}

/** The policy's entry. */
function forbiddenBy({ licence, isReserved }: ForeignNotices, { ofSnippets }: ReadyPolicy): string | null {
  if (isReserved && ofSnippets.judgeCategory('proprietary') === 'denied') return 'proprietary';
  const parsed = licence === null ? null : parseExpression(licence);
  if (parsed?.kind !== 'parsed' || licenceTerms(parsed.expression).length === 0) return null;
  const { standing, entry } = ofSnippets.judge(parsed.expression);
  return standing === 'denied' ? (entry ?? licence) : null;
}

function toldOf(lines: Message, { licence, holders: all, isReserved }: ForeignNotices): Message {
  const holders = all.length > MOST_NAMED ? `${all.slice(0, MOST_NAMED).join(', ')}, …` : all.join(', ');
  if (isReserved && all.length === 0) return message('finding.paste.reserved', { lines });
  if (isReserved) return message('finding.paste.reserved.by', { lines, holders });
  if (licence === null) return message('finding.paste.holders', { lines, holders });
  if (all.length === 0) return message('finding.paste.licence', { lines, licence });
  return message('finding.paste.notice', { lines, licence, holders });
}

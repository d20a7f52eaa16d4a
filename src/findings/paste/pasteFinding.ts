import { message, type Message } from '../../wording/message';
import { CATALOGUE } from '../catalogue';
import type { Finding, LineRange, Severity } from '../model';
import type { PastedLines } from './pastedLines';

interface PasteFinding {
  readonly id: 'paste/licensed-text' | 'paste/unlicensed';
  readonly lines: LineRange;
  readonly subject?: string | null;
  readonly severity?: Severity;
  readonly message: Message;
  readonly evidence: readonly string[];
}

/** A finding about lines that came in at once: no commit has them. */
export function pasteFinding(
  { path }: PastedLines,
  { id, lines, subject = null, severity, message: told, evidence }: PasteFinding,
): Finding {
  return {
    ...{ id, severity: severity ?? CATALOGUE[id].severity, path, range: lines, ranges: [lines] },
    ...{ lines: lines[1] - lines[0] + 1, commit: null, subject, days: null },
    message: told,
    why: message(CATALOGUE[id].why),
    evidence,
  };
}

/** What the lines are called, by how they came. */
export function namedBy({ origin }: PastedLines): Message {
  return message(origin === 'unknown' ? 'finding.paste.inserted' : 'finding.paste.pasted');
}

import { message } from '../../wording/message';
import { cleanText } from './cleanText';
import { dayBefore } from '../dayBefore';
import { DroppedList } from './dropped';
import { exportDay } from './exportDay';
import { ExportError } from './exportError';
import { MOST_ROWS } from './parsedExport';
import type { ParsedExport } from './parsedExport';
import type { AffiliationRecord, Signer } from './records';
import { emailCell, loginCell, signerOf } from './signer';

const ON_THEIR_OWN = /^(independent|self|individual|freelance|freelancer|self[- ]employed)$/i;
const NOBODY_KNOWS = /^(\(?unknown\)?|not ?found|\?+|none|\(robots\))$/i;

/** Of one person; comparing each with each has no bound. */
const MOST_SPANS = 100;

type Span = AffiliationRecord['spans'][number];

/**
 * gitdm's affiliations: `login: a!b.example, …`, then a line for each company, indented by a tab: `Company from DATE until
 * DATE`. `until` is the first day that is no longer theirs.
 * @throws UserError where there are too many lines
 */
export function parseGitdm(text: string): ParsedExport {
  const dropped = new DroppedList();
  const records: AffiliationRecord[] = [];
  let signer: Signer | null = null;
  let at = 0;
  let spans: Span[] = [];
  const finish = () => {
    if (signer && spans.length > 0) records.push({ kind: 'affiliation', line: at, signer, spans });
    else if (signer) dropped.row(at, message('import.no-affiliation'));
    [signer, spans] = [null, []];
  };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, MOST_ROWS + 1);
  if (lines.length > MOST_ROWS) throw new ExportError(message('import.too-many-rows', { most: MOST_ROWS }));
  lines.forEach((written, index) => {
    const line = index + 1;
    if (/^\s*(#|$)/.test(written)) return;
    if (!/^\s/.test(written)) {
      finish();
      [signer, at] = [developer(written, line, dropped), line];
    } else if (signer) {
      const span = affiliation(written, line, dropped);
      if (span && spans.length < MOST_SPANS) spans.push(span);
      else if (span) dropped.row(line, message('import.too-many-affiliations', { most: MOST_SPANS }));
    } else dropped.row(line, message('import.no-developer'));
  });
  finish();
  return { records, dropped: dropped.list() };
}

function developer(written: string, line: number, dropped: DroppedList): Signer | null {
  const colon = written.indexOf(':');
  const name = cleanText(written.slice(0, Math.max(colon, 0)));
  const emails = written
    .slice(colon + 1)
    .split(',', 100)
    .map((email) => emailCell(email.replace('!', '@')));
  const signer = colon < 0 ? null : signerOf({ github: loginCell(name), emails });
  if (!signer) dropped.row(line, message('import.no-developer'));
  else if (emails.includes(null)) dropped.field(line, 'e-mail', message('import.no-email'));
  return signer;
}

function affiliation(written: string, line: number, dropped: DroppedList): Span | null {
  const pattern = /^(.*?)(?:\s+from\s+(\S+))?(?:\s+until\s+(\S+))?$/;
  const [, company = '', from, until] = pattern.exec(cleanText(written)) ?? [];
  const start = from === undefined ? null : exportDay(from);
  const last = until === undefined ? null : exportDay(until);
  const end = last === null ? null : dayBefore(last);
  const refuse = (id: Parameters<typeof message>[0], args?: Record<string, string>) => {
    dropped.row(line, message(id, args));
    return null;
  };
  if (from !== undefined && start === null) return refuse('import.no-date', { field: 'from' });
  if (until !== undefined && end === null) return refuse('import.no-date', { field: 'until' });
  if (start !== null && end !== null && end < start) return refuse('import.ends-first');
  if (company === '' || NOBODY_KNOWS.test(company)) return refuse('import.unknown-company', { company });
  return { line, company: ON_THEIR_OWN.test(company) ? null : company, start, end };
}

import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import type { CalendarDay } from '../calendarDay';
import { cleanText } from './cleanText';
import { DroppedList } from './dropped';
import { exportDay } from './exportDay';
import { ExportError } from './exportError';
import { MOST_ROWS } from './parsedExport';
import type { ParsedExport } from './parsedExport';
import type { Listed } from './records';
import { emailCell, loginCell, signerOf } from './signer';

/** What the user says where the file doesn't. */
export interface CorporateListOptions {
  readonly company?: string;
  readonly signed?: CalendarDay;
}

/** Markdown's ways to end a line within a paragraph. */
const LINE_BREAK = /(?:\s*<br ?\/?>|\\)\s*$/i;
const HEADING = /^\W*list of (?:authori[sz]ed )?(?:contributors|employees)\W*$/i;
const AGREES = /^(.+?) agrees? to the terms of (?:the )?(.+?)(?:,? (?:version |v)(\d[\w.]*?))?\.?$/i;

/**
 * A corporate CLA kept as Markdown: place and date, `COMPANY agrees to the terms of the … v1.0.`, who signed, and under
 * “List of contributors” a line for each: `Name email https://github.com/login (up to DATE)`. The day is the last that is
 * covered. Without that heading every such line is a contributor's.
 * @throws UserError where neither file nor user names the company and the day
 */
export function parseCorporateList(text: string, options: CorporateListOptions = {}): ParsedExport {
  const dropped = new DroppedList();
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, MOST_ROWS + 1);
  if (lines.length > MOST_ROWS) throw new ExportError(message('import.too-many-rows', { most: MOST_ROWS }));
  const heading = lines.findIndex((line) => HEADING.test(cleanText(line)));
  const preamble = heading < 0 ? lines.slice(0, 20) : lines.slice(0, heading);
  const { place, date, company, version } = about(preamble);
  const named = cleanText(options.company ?? '') || company;
  if (named === null) throw new UserError(message('import.company-needed'));
  const signed = options.signed ?? date;
  if (signed === null) throw new UserError(message('import.signed-needed'));
  if (place !== null) dropped.part(place, 'place', message('import.no-place'));

  const listed: Listed[] = [];
  lines.forEach((written, at) => {
    const line = at + 1;
    const bare = cleanText(written.replace(LINE_BREAK, '')).replace(/^[-*+] /, '');
    if (at < heading) {
      if (/\S+@\S+/.test(bare)) dropped.row(line, message('import.signatory'));
      return;
    }
    const row = rowOf(bare);
    if (row && 'refused' in row) dropped.row(line, row.refused);
    else if (row) listed.push({ line, ...row });
    else if (heading >= 0 && at > heading && !/^[-=#*_\s]*$/.test(bare)) {
      dropped.row(line, message('import.no-contributor'));
    }
  });
  const document = version === null ? {} : { version };
  const line = company === null ? null : 1;
  return {
    records: [
      {
        ...{ kind: 'corporate', line, company: named, signed, listed, document },
        ...{ status: 'executed', terminatedOn: null, domains: [] },
      },
    ],
    dropped: dropped.list(),
  };
}

type Row = Pick<Listed, 'signer' | 'from' | 'until'>;

/** Null where the line names nobody. */
function rowOf(text: string): Row | { readonly refused: Message } | null {
  const [, before = '', remark] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(text) ?? [];
  const words = before.split(' ');
  const emails = words.map(emailCell);
  const accounts = words.map((word) => (/^https?:\/\/(www\.)?github\.com\//i.test(word) ? loginCell(word) : null));
  if (emails.every((email) => email === null) && accounts.every((account) => account === null)) return null;
  const name = words.filter((word, at) => emails[at] === null && accounts[at] === null && !word.includes('://'));
  const github = accounts.find((account) => account !== null) ?? null;
  const signer = signerOf({ name: name.join(' '), emails, github })!;
  if (remark === undefined) return { signer, from: null, until: null };
  const [, written] = /^(?:up to|until) (.+)$/i.exec(remark) ?? [];
  const until = exportDay(written);
  if (until === null) return { refused: message('import.unreadable-entry', { entry: remark }) };
  return { signer, from: null, until };
}

interface About {
  /** The line that names one. */
  readonly place: number | null;
  readonly date: CalendarDay | null;
  readonly company: string | null;
  readonly version: string | null;
}

function about(lines: readonly string[]): About {
  let place: About['place'] = null;
  let date: CalendarDay | null = null;
  lines.forEach((written, at) => {
    const text = cleanText(written);
    const [, where, day = text] = /^(.+), (\d{4}-\d{2}-\d{2}|[A-Za-z]+ \d{1,2}, ?\d{4})$/.exec(text) ?? [];
    date ??= exportDay(day);
    if (where !== undefined && place === null && exportDay(day) !== null) place = at + 1;
  });
  const paragraphs = lines
    .map(cleanText)
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
  const agreed = paragraphs.map((paragraph) => AGREES.exec(paragraph)).find((found) => found !== null);
  return { place, date, company: agreed?.[1] ?? null, version: agreed?.[3] ?? null };
}

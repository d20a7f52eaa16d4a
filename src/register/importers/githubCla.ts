import { message } from '../../wording/message';
import { ExportError } from './exportError';
import { cleanText } from './cleanText';
import { DroppedList } from './dropped';
import { exportDay } from './exportDay';
import { jsonItemLines } from './jsonItemLines';
import { MOST_ROWS } from './parsedExport';
import type { ParsedExport } from './parsedExport';
import type { IndividualRecord } from './records';
import { accountCell, loginCell, signerOf } from './signer';

const LIST = 'signedContributors';
/** `name` is the account's login. */
const KEPT: ReadonlySet<string> = new Set(['name', 'id', 'created_at']);

/**
 * Signatures that the GitHub CLA action keeps: `{"signedContributors": [{name, id, comment_id, created_at, repoId,
 * pullRequestNo}]}`.
 * @throws ExportError where the file isn't such a list
 */
export function parseGithubCla(text: string): ParsedExport {
  const entries = entriesOf(text);
  if (entries.length > MOST_ROWS) throw new ExportError(message('import.too-many-rows', { most: MOST_ROWS }));
  const lines = jsonItemLines(text, LIST);
  const dropped = new DroppedList();
  const records = entries.flatMap((entry, at): IndividualRecord[] => {
    const line = lines[at] ?? null;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      dropped.row(line, message('import.not-an-entry'));
      return [];
    }
    const { name, id, created_at: created } = entry as Record<string, unknown>;
    const signer = signerOf({ github: loginCell(name), githubId: accountCell(id) });
    const signed = exportDay(created);
    if (!signer) dropped.row(line, message('import.no-account'));
    else if (signed === null) dropped.row(line, message('import.no-date', { field: 'created_at' }));
    else {
      for (const field of Object.keys(entry)) {
        if (!KEPT.has(field)) dropped.field(line, field.slice(0, 100), message('import.no-place'));
      }
      return [
        {
          ...{ kind: 'individual', line, signer, signed },
          ...{ status: 'executed', terminatedOn: null, document: {}, repositories: null },
        },
      ];
    }
    return [];
  });
  return { records, dropped: dropped.list() };
}

function entriesOf(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw brokenJson(text, error as SyntaxError);
  }
  const entries: unknown =
    value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[LIST] : null;
  if (!Array.isArray(entries)) throw new ExportError(message('import.no-list', { key: LIST }));
  return entries as unknown[];
}

/** V8 says where only of some faults; of others it shows what stands there, which may be anything. */
function brokenJson(text: string, { message: told }: SyntaxError): ExportError {
  const [, at] = / in JSON at position (\d+)/.exec(told) ?? [];
  const [detail = ''] = told.split(/ in JSON at position |, (?:\.\.\.)?"/);
  const broken = message('import.broken-json', { detail: cleanText(detail) });
  if (at === undefined) return new ExportError(broken);
  const before = text
    .replace(/^\ufeff/, '')
    .slice(0, Number(at))
    .split('\n');
  return new ExportError(broken, before.length, before.at(-1)!.length + 1);
}

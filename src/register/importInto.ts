import { isDeepStrictEqual } from 'node:util';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { english } from '../wording/render';
import { UserError } from '../wording/userError';
import { checkPlaced } from './checkPlaced';
import { commentText } from './draft/yamlText';
import type { Plain } from './edit/entryText';
import { rewriteRegister } from './edit/rewriteRegister';
import type { ImportRecord } from './importers/records';
import { mergeRecords } from './importing/mergeRecords';
import type { Merged, MergeOptions } from './importing/mergeRecords';
import { parseYaml } from './parseYaml';
import { plainValue } from './placed';
import { MOST_BYTES_A_FILE } from './registerFiles';
import type { Register } from './schema';

export interface ImportIntoOptions extends MergeOptions {
  /** What stands in the comment above what is added. */
  readonly source: string;
}

export interface Imported extends Omit<Merged, 'register'> {
  /** The register's text with the records in it; the same text where they change nothing. */
  readonly text: string;
}

/**
 * Takes records into a register's text, which stays byte for byte but for what is added and the few values that change. The
 * new text is read and checked before it is handed out.
 * @param text of one file without `extends`, that reads as `register`
 * @throws UserError where the text can't be edited safely, or wouldn't be a valid register any more
 */
export function importInto(
  text: string,
  register: Register,
  records: readonly ImportRecord[],
  options: ImportIntoOptions,
): Imported {
  const { register: after, ...told } = mergeRecords(register, records, options);
  if (told.changes.length === 0) return { ...told, text };
  const comments = commentsFor(after, told.changes, options);
  const written = rewriteRegister(text, register as Record<string, Plain>, after as Record<string, Plain>, comments);
  if (Buffer.byteLength(written) > MOST_BYTES_A_FILE) throw new UserError(message('import.too-much', { megabytes: 2 }));
  check(written, after);
  return { ...told, text: written };
}

/** The net under the writing: what comes out means what was meant, and is a register. */
function check(written: string, after: Register): void {
  const { root, problems } = parseYaml(written, '');
  const found = [...problems];
  if (root && found.length === 0) {
    if (!isDeepStrictEqual(plainValue(root), withoutUndefined(after))) {
      throw new UserError(message('import.cannot-edit'));
    }
    found.push(...checkPlaced(root).problems.filter(({ severity }) => severity === 'error'));
  }
  const [first] = found;
  if (first) throw new UserError(message('import.would-break', { line: first.line, problem: first.message }));
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const defined = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(defined.map(([key, inner]) => [key, withoutUndefined(inner)]));
}

/** Above the first new entry of a list: where they come from, and what only a person can say. */
function commentsFor(
  after: Register,
  changes: Merged['changes'],
  { source, licence, dcoSince }: ImportIntoOptions,
): Record<string, string[]> {
  const added = (list: string) => changes.filter((change) => change.action === 'add' && change.list === list);
  const from = message('import.comment.source', { source: commentText(source) });
  const vendors = new Map((after.vendors ?? []).map((vendor) => [vendor.id, vendor]));
  const agreements = new Map((after.agreements ?? []).map((agreement) => [agreement.id, agreement]));
  const newPapers = added('agreements').map(({ id }) => agreements.get(id)!);
  const hearsay = added('vendors').some(({ id }) => vendors.get(id)?.draft);
  const people: Message[] = [from];
  if (hearsay) people.push(message('import.comment.affiliations'));
  const persons = new Map((after.people ?? []).map((person) => [person.id, person]));
  if (added('people').some(({ id }) => persons.get(id)!.identities?.every(({ email }) => email == null))) {
    people.push(message('import.comment.accounts'));
  }
  const papers: Message[] = [message('import.comment.papers', { source: commentText(source) })];
  if (licence === undefined && newPapers.some(({ terms }) => terms?.inbound_licence)) {
    papers.push(message('import.comment.licence'));
  }
  if (newPapers.some(({ type, terms }) => !terms && type !== 'dco')) papers.push(message('import.comment.terms'));
  if (dcoSince === undefined && newPapers.some(({ type, parties }) => type === 'dco' && parties.length === 1)) {
    papers.push(message('import.comment.dco'));
  }
  if (newPapers.some((one) => one.status === 'terminated' && one.terminated_on == null)) {
    papers.push(message('import.comment.terminated'));
  }
  if (newPapers.some(({ schedule }) => schedule?.some(({ from }) => from == null))) {
    papers.push(message('import.comment.schedule'));
  }
  const lines = (told: readonly Message[]) => told.flatMap((one) => english(one).split('\n'));
  return {
    vendors: lines([from, message('import.comment.vendors')]),
    people: lines(people),
    agreements: lines(papers),
  };
}

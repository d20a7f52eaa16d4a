import { Uri, WorkspaceEdit, workspace } from 'vscode';
import type { LineEngine } from '../analysis/lineEngine';
import type { historyOf } from '../analysis/openLineEngine';
import type { Finding } from '../findings/model';
import { displayName } from '../history/mailmap';
import type { Commit } from '../history/model';
import { groupBy } from '../judgement/groupBy';
import type { Gap } from '../judgement/model';
import { dayOf } from '../register/calendarDay';
import { agreementEntry } from '../register/editing/agreementEntry';
import type { OpenLink } from '../register/editing/agreementEntry';
import { engagementEntry } from '../register/editing/engagementEntry';
import { extensionEntry } from '../register/editing/extensionEntry';
import { IdIndex } from '../register/editing/idIndex';
import type { Located, OutlinedFile } from '../register/editing/idIndex';
import { insertItem } from '../register/editing/insertItem';
import type { NewItem } from '../register/editing/insertItem';
import type { Definition } from '../register/editing/mentions';
import { valueOf } from '../register/editing/outline';
import { applyEdits, type TextEdit } from '../register/editing/textEdit';
import { personEntry } from '../register/editing/personEntry';
import { foldEmail } from '../register/foldEmail';
import type { EntryPath } from '../register/problem';
import type { Agreement, Register } from '../register/schema';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import type { OpenedRepository } from './openedRepository';
import { rangeIn } from './rangeIn';
import type { RegisterTexts } from './registerTexts';
import { showPlace } from './showPlace';

/** What a finding in source suggests to write into the register. */
export type Addition =
  { readonly kind: 'person' | 'engagement' | 'extension' } | { readonly kind: 'agreement'; readonly link: OpenLink };

interface Place {
  readonly file: OutlinedFile;
  readonly path: EntryPath;
  readonly item: NewItem;
}

/**
 * Which entries would settle a finding.
 * @param gaps of its lines
 */
export function additionsFor(finding: Finding, gaps: readonly Gap[], register: Register | null): Addition[] {
  const { id, message: told } = finding;
  switch (id) {
    case 'coverage/unknown-contributor':
    case 'coverage/domain-only':
      return argument(finding, 'email') === '' ? [] : [{ kind: 'person' }];
    case 'coverage/expired':
      return [{ kind: told.id === 'finding.expired.engagement' ? 'engagement' : 'extension' }];
    case 'chain/missing-link':
      return openLinks(gaps, register).map((link) => ({ kind: 'agreement', link }));
    default:
      return [];
  }
}

/** Links on which nothing is on record, not even a draft. */
function openLinks(gaps: readonly Gap[], register: Register | null): OpenLink[] {
  const isNamed = (parties: Agreement['parties'], id: string) => parties.some((one) => 'ref' in one && one.ref === id);
  const open = gaps.filter(
    ({ reason, link }) =>
      reason === 'no-agreement' &&
      !register?.agreements?.some(({ parties }) => isNamed(parties, link.lower) && isNamed(parties, link.upper)),
  );
  return [...groupBy(open, ({ link }) => JSON.stringify([link.lower, link.upper]))].map(([, [first, ...others]]) => ({
    ...first!.link,
    terms: [...new Set([first!, ...others].map(({ term }) => term))],
  }));
}

/**
 * Writes a draft of the entry into the register's editor and shows it there; saving it is the user's.
 * @throws UserError where the register has changed so that it doesn't apply
 */
export async function addToRegister(
  texts: RegisterTexts,
  opened: OpenedRepository,
  engine: LineEngine,
  finding: Finding,
  addition: Addition,
): Promise<void> {
  const files = await texts.filesOf(opened);
  await write(await placesOf(addition, finding, engine, files, new IdIndex(files)));
}

/** The same of a person, by an address of theirs. */
export async function addPersonToRegister(
  texts: RegisterTexts,
  opened: OpenedRepository,
  engine: LineEngine,
  email: string,
): Promise<void> {
  const files = await texts.filesOf(opened);
  await write(await personPlaces(foldEmail(email), engine, files, new IdIndex(files)));
}

/** Puts an entry into a list of the register's own. */
export async function addEntryToRegister(
  texts: RegisterTexts,
  opened: OpenedRepository,
  list: 'agreements' | 'assets' | 'suppressions',
  entry: (index: IdIndex) => NewItem,
): Promise<void> {
  const files = await texts.filesOf(opened);
  const file = fileWith(list, files);
  await write(file ? [{ file, path: [list], item: entry(new IdIndex(files)) }] : []);
}

/** Puts several into one, at once. */
export async function addEntriesToRegister(
  texts: RegisterTexts,
  opened: OpenedRepository,
  list: 'assets',
  entries: (index: IdIndex) => readonly NewItem[],
): Promise<void> {
  const files = await texts.filesOf(opened);
  const file = fileWith(list, files);
  if (!file) throw new UserError(message('editing.fix.gone'));
  let { text } = file;
  let line: number | null = null;
  for (const item of entries(new IdIndex(files))) {
    const insertion = insertItem(text, [list], item);
    if (!insertion) throw new UserError(message('editing.fix.no-room'));
    text = applyEdits(text, insertion.edits);
    line ??= insertion.line;
  }
  if (line === null) throw new UserError(message('editing.fix.gone'));
  const edit = new WorkspaceEdit();
  const { text: by, ...span } = difference(file.text, text);
  edit.replace(Uri.file(file.path), rangeIn(file.text, span), by);
  await applied(file, edit, line);
}

/** The one edit that makes a text of another. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

async function write(places: readonly Place[]): Promise<void> {
  const [first] = places;
  if (!first) throw new UserError(message('editing.fix.gone'));
  const edit = new WorkspaceEdit();
  const uri = Uri.file(first.file.path);
  let line = 1;
  for (const { file, path, item } of places) {
    const insertion = insertItem(file.text, path, item);
    if (!insertion) throw new UserError(message('editing.fix.no-room'));
    for (const { text, ...span } of insertion.edits) edit.replace(uri, rangeIn(file.text, span), text);
    if (item === first.item) ({ line } = insertion);
  }
  await applied(first.file, edit, line);
}

/** @throws UserError where the file is no longer what the edit was made for */
async function applied({ path, text }: OutlinedFile, edit: WorkspaceEdit, line: number): Promise<void> {
  const uri = Uri.file(path);
  const document = await workspace.openTextDocument(uri);
  if (document.getText() !== text || !(await workspace.applyEdit(edit))) {
    throw new UserError(message('editing.fix.gone'));
  }
  await showPlace(uri, line);
}

async function placesOf(
  addition: Addition,
  finding: Finding,
  engine: LineEngine,
  files: readonly OutlinedFile[],
  index: IdIndex,
): Promise<Place[]> {
  switch (addition.kind) {
    case 'agreement': {
      const file = fileWith('agreements', files);
      const register = engine.register?.register;
      return file && register
        ? [{ file, path: ['agreements'], item: agreementEntry(addition.link, register, index) }]
        : [];
    }
    case 'person':
      return personPlaces(foldEmail(argument(finding, 'email')), engine, files, index);
    case 'engagement': {
      const found = definition(index, 'party', finding.subject, 'people');
      await engine.learn(finding.commit === null ? [] : [finding.commit]);
      const commit = finding.commit === null ? undefined : engine.commits.get(finding.commit);
      const theirs = commit && signatoryOf(commit, finding.subject, engine);
      if (!found || !theirs || !finding.days) return [];
      const { file, mention } = found;
      const items = engagementEntry(mention.entry, foldEmail(theirs.email), finding.days, engine.today, index);
      return items.map(({ path, item }) => ({ file, path: [...mention.path.slice(0, -1), ...path], item }));
    }
    case 'extension': {
      const found = definition(index, 'agreement', agreementOf(finding), 'agreements');
      return found
        ? [{ file: found.file, path: ['agreements'], item: extensionEntry(found.mention.entry, index) }]
        : [];
    }
  }
}

async function personPlaces(
  email: string,
  engine: LineEngine,
  files: readonly OutlinedFile[],
  index: IdIndex,
): Promise<Place[]> {
  const register = engine.register?.register;
  const file = fileWith('people', files);
  if (!register || !file) return [];
  const { historyOf } = await import('./later.js');
  const item = personEntry(factsOf(await historyOf(engine), engine, email), email, register, index);
  return item ? [{ file, path: ['people'], item }] : [];
}

/** The agreement that had ended. */
export function agreementOf(finding: Finding): string {
  return argument(finding, 'agreement');
}

function argument({ message: { args } }: Finding, name: string): string {
  const value = args?.[name];
  return typeof value === 'string' ? value : '';
}

function definition(
  index: IdIndex,
  space: 'party' | 'agreement',
  id: string | null,
  kind: Definition['kind'],
): Located<Definition> | null {
  return (id === null ? [] : index.definitionsOf(space, id)).find(({ mention }) => mention.kind === kind) ?? null;
}

/** The register's own file comes first; of a folder's files the one that has the list. */
function fileWith(list: string, files: readonly OutlinedFile[]): OutlinedFile | null {
  return files.find(({ root }) => valueOf(root, list)) ?? files[0] ?? null;
}

function factsOf(commits: Awaited<ReturnType<typeof historyOf>>, { mailmap, today }: LineEngine, email: string) {
  const isTheirs = (one: { readonly email: string }): boolean => foldEmail(one.email.trim()) === email;
  return {
    commits: [...commits.values()].filter(({ author, coAuthors }) => isTheirs(author) || coAuthors.some(isTheirs)),
    displayName: (name: string, address: string) => displayName(mailmap, name, address),
    today,
  };
}

/** As whom a contributor wrote a commit: a finding may be about a co-author. */
function signatoryOf({ author, coAuthors }: Commit, contributor: string | null, { who }: LineEngine) {
  const day = dayOf(author.time, author.offset);
  return [author, ...coAuthors].find(({ name, email }) => who(name, email, day).id === contributor);
}

import fs from 'node:fs/promises';
import path from 'node:path';
import { BesideFiles } from '../analysis/besideFiles';
import { loadLicenceTexts } from '../analysis/licenceTexts';
import { registerInForce } from '../analysis/registerInForce';
import { today } from '../analysis/today';
import { besideFacts } from '../findings/licences/besideFacts';
import { createBreather } from '../history/breather';
import { fileYears } from '../history/fileYears';
import type { Years } from '../history/fileYears';
import type { HeaderAction, HeaderPlan } from '../licensing/header/headerPlan';
import { isExemptPath } from '../licensing/header/exemptPaths';
import { createHeaderPlanner } from '../licensing/header/planHeader';
import type { HeaderPlanner } from '../licensing/header/planHeader';
import { saysSameLicence } from '../licensing/header/sameLicence';
import { templateHolds } from '../licensing/header/template';
import type { HeaderTemplate } from '../licensing/header/template';
import { isOwnSidecar, withoutHeader } from '../licensing/header/withoutHeader';
import { createFileScanner } from '../licensing/scanFile';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { english } from '../wording/render';
import type { CommandContext } from './commandContext';
import { headerContributors } from './headerContributors';
import { headerDiff, visibleDiff } from './headerDiff';
import { headerFiles } from './headerFiles';
import type { HeaderFile } from './headerFiles';
import { createHeaderPolicies, headerTemplate } from './headerPolicy';
import type { HeaderOptions, HeaderPolicy } from './headerPolicy';
import { addTextsInUse, areSomeLeft, tellTexts, textJson } from './headerTexts';
import { note, print, printJson, printLine } from './output';
import { tellLeftOut } from './printReuse';
import { readRegular, replaceFile } from './replaceFile';
import { workPlaceOf } from './workPlace';
import type { WorkPlace } from './workPlace';

type Mode = 'check' | 'add' | 'fix' | 'remove';
type Context = CommandContext<HeaderOptions>;

/** What is done to a file, or would be. */
interface Outcome {
  readonly path: string;
  readonly action: HeaderAction | 'remove';
  readonly reason: Message;
  readonly wrong: boolean;
  readonly diff: string | null;
}

/** Bytes. Nobody writes headers into larger files. */
const MOST_BYTES = 5_000_000;

export const headerCheck = (context: Context, names: readonly string[]): Promise<void> => run('check', context, names);
export const headerAdd = (context: Context, names: readonly string[]): Promise<void> => run('add', context, names);
export const headerFix = (context: Context, names: readonly string[]): Promise<void> => run('fix', context, names);
export const headerRemove = (context: Context, names: readonly string[]): Promise<void> =>
  run('remove', context, names);

async function run(mode: Mode, context: Context, names: readonly string[]): Promise<void> {
  const { options, signal } = context;
  const work = await Work.open(mode, context, names);
  const breathe = createBreather(signal);
  const outcomes: Outcome[] = [];
  for (const file of work.files) {
    await breathe();
    const outcome = await work.do(file);
    outcomes.push(outcome);
    if (!options.json) await tell(outcome, mode);
  }
  const texts = options.texts ? await addTextsInUse(context, work.place, work) : null;
  if (options.json)
    await printJson({ version: 1, files: outcomes.map(jsonOf), ...(texts && { texts: texts.map(textJson) }) });
  else {
    tellCounts(outcomes);
    if (texts) await tellTexts(texts);
  }
  const isLeft = outcomes.some(({ wrong, action }) => wrong && (mode === 'check' || action === 'skip'));
  if ((isLeft || areSomeLeft(texts ?? [])) && mode !== 'remove' && options.dryRun !== true) context.finish(1);
}

function jsonOf({ path: file, action, reason, diff }: Outcome): object {
  const code = reason.id.replace('header.', '');
  return { path: file, action, reason: english(reason), code, ...(diff !== null && { diff }) };
}

async function tell({ path: file, action, reason, wrong, diff }: Outcome, mode: Mode): Promise<void> {
  if (diff !== null) return print(process.stdout.isTTY ? visibleDiff(diff) : diff);
  if (action === 'none' || (action === 'skip' && !wrong)) return;
  const shown = mode === 'check' ? '' : `${action}: `;
  return printLine(`${visibleText(file)}: ${shown}${visibleText(english(reason))}`);
}

function tellCounts(outcomes: readonly Outcome[]): void {
  const count = (...actions: readonly Outcome['action'][]): number =>
    outcomes.filter(({ action }) => actions.includes(action)).length;
  const changed = count('add', 'fix', 'sidecar', 'remove');
  note(message('note.headers', { files: outcomes.length, right: count('none'), changed, left: count('skip') }));
}

class Work {
  readonly beside = new BesideFiles(tellLeftOut);
  /** What a run that writes nothing would write, by file. */
  readonly planned = new Map<string, Buffer>();

  private constructor(
    readonly place: WorkPlace,
    private readonly mode: Mode,
    private readonly options: Context['options'],
    readonly files: readonly HeaderFile[],
    private readonly template: HeaderTemplate,
    private readonly plan: HeaderPlanner,
    private readonly policyOf: (path: string) => HeaderPolicy,
    private readonly owner: string | null,
    private readonly years: ReadonlyMap<string, Years>,
    private readonly contributorsOf: (path: string) => Promise<readonly string[]>,
  ) {}

  static async open(mode: Mode, context: Context, names: readonly string[]): Promise<Work> {
    const { options, signal } = context;
    const place = await workPlaceOf(context);
    const { folder, root, repository } = place;
    const template = await headerTemplate(options);
    const read = await registerInForce(root, {
      ...(options.register !== undefined && { named: path.resolve(options.register) }),
      signal,
    });
    const register = read?.register ?? null;
    const policyOf = createHeaderPolicies(register, options);
    const files = [];
    for await (const file of headerFiles(folder, names, { root, repository, signal })) files.push(file);
    const asksHistory = repository !== null && options.year === undefined && templateHolds(template, 'years');
    const paths = files.map((file) => file.path);
    const years =
      asksHistory && mode !== 'remove' ? await fileYears(repository, paths, signal) : new Map<string, Years>();
    const contributorsOf = mode === 'remove' ? () => Promise.resolve([]) : await headerContributors(context);
    const plan = createHeaderPlanner(createFileScanner(await loadLicenceTexts()), template);
    const owner = options.owner ?? register?.organisation.name ?? null;
    return new Work(place, mode, options, files, template, plan, policyOf, owner, years, contributorsOf);
  }

  async do(file: HeaderFile): Promise<Outcome> {
    try {
      const { outcome, write } = await this.decide(file);
      if (write === null || this.mode === 'check' || outcome.action === 'skip') return outcome;
      if (this.options.dryRun === true) {
        if (this.options.texts && write.after) this.planned.set(write.file, write.after);
        return { ...outcome, diff: headerDiff(write.shown, write.before, write.after) };
      }
      const done = await replaceFile(write.file, write.before, write.after);
      return done === 'written' ? outcome : this.left(file, message('header.changed'), true);
    } catch (error) {
      const { code, message: reason } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return this.left(file, message('header.failed', { reason }), true);
    }
  }

  private left({ shown }: HeaderFile, reason: Message, wrong = false): Outcome {
    return { path: shown, action: 'skip', reason, wrong, diff: null };
  }

  private async decide(file: HeaderFile): Promise<Decided> {
    const skip = (reason: Message): Decided => ({ outcome: this.left(file, reason), write: null });
    if (file.skipped) return skip(message(`header.${file.skipped}`));
    if (isExemptPath(file.path)) return skip(message('header.licence-file'));
    const { licence, header, isAsked, refused } = this.policyOf(file.path);
    if (header === 'none' && this.mode !== 'remove') return skip(message('header.not-wanted'));
    if ((await fs.lstat(file.file)).size > (this.options.maxFileSize ?? MOST_BYTES))
      return skip(message('header.too-large'));
    const bytes = await readRegular(file.file);
    if (!bytes) return skip(message('header.changed'));
    const sidecar = await readRegular(`${file.file}.license`);
    if (this.mode === 'remove') return this.removal(file, licence, bytes, sidecar);
    const contributors = await this.contributorsOf(file.path);
    const { earlierOwner } = this.options;
    const found = this.plan(file.path, bytes, {
      ...{ licence, owner: this.owner, contributors, sidecar, ...this.yearsOf(file) },
      ...(earlierOwner && { earlierOwners: earlierOwner }),
    });
    const isAdded = found.action === 'add' || found.action === 'sidecar';
    const beside = isAdded && !sidecar ? this.saidBeside(file, licence) : null;
    if (beside) return beside;
    const isWritten = isAdded || found.action === 'fix';
    if (refused && isWritten) return { outcome: this.left(file, refused, true), write: null };
    if (found.reason.id === 'header.no-licence' && isAsked)
      return { outcome: this.left(file, found.reason, true), write: null };
    if (header === 'optional' && isAdded && !file.named) return skip(message('header.optional'));
    if (found.action === 'sidecar' && this.options.sidecar === false) return skip(found.reason);
    return this.decided(file, found, bytes, sidecar);
  }

  /** What a REUSE.toml says of a file that says nothing itself needs no header. */
  private saidBeside({ shown, file }: HeaderFile, expected: string | null): Decided | null {
    const beside = besideFacts(null, this.beside.tablesOf(file, this.place.root));
    const licence = beside?.facts.licence.expression;
    if (!beside || licence == null) return null;
    const isExpected = expected === null || saysSameLicence(licence, expected);
    const told = { path: shown, wrong: !isExpected, diff: null };
    const outcome: Outcome = isExpected
      ? { ...told, action: 'none', reason: message('header.said-beside', { file: beside.path, licence }) }
      : { ...told, action: 'skip', reason: message('header.says-other', { licence, expected }) };
    return { outcome, write: null };
  }

  private decided(
    { shown, file }: HeaderFile,
    { action, reason, wrong, change }: HeaderPlan,
    bytes: Buffer,
    sidecar: Buffer | null,
  ): Decided {
    // To add isn't to change what somebody wrote.
    const done = this.mode === 'add' && action === 'fix' ? 'skip' : action;
    const outcome = { path: shown, action: done, reason, wrong, diff: null };
    if (!change) return { outcome, write: null };
    const isFile = change.target === 'file';
    const end = isFile ? '' : '.license';
    return {
      outcome,
      write: { shown: shown + end, file: file + end, before: isFile ? bytes : sidecar, after: change.bytes },
    };
  }

  private removal(file: HeaderFile, licence: string | null, bytes: Buffer, sidecar: Buffer | null): Decided {
    const { shown } = file;
    const wish = { licence, owner: this.owner };
    const outcome = {
      path: shown,
      action: 'remove',
      reason: message('header.ours'),
      wrong: false,
      diff: null,
    } as const;
    const bare = withoutHeader(file.path, bytes, this.template, wish);
    if (bare) return { outcome, write: { shown, file: file.file, before: bytes, after: bare } };
    if (sidecar === null || !isOwnSidecar(sidecar, this.template, wish))
      return { outcome: this.left(file, message('header.none-of-ours')), write: null };
    return {
      outcome,
      write: { shown: `${shown}.license`, file: `${file.file}.license`, before: sidecar, after: null },
    };
  }

  private yearsOf({ path: file }: HeaderFile): { year: string; years: string } {
    const year = this.options.year ?? (this.options.today ?? today()).slice(0, 4);
    const known = this.years.get(file);
    if (!known) return { year, years: year };
    const { first, last } = known;
    return { year, years: first === last ? String(first) : `${first}-${last}` };
  }
}

interface Write {
  readonly shown: string;
  readonly file: string;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
}

interface Decided {
  readonly outcome: Outcome;
  /** Null where nothing is. */
  readonly write: Write | null;
}

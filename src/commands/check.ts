import path from 'node:path';
import { analyse } from '../analysis/analyse';
import { baselineText, readBaseline } from '../analysis/baselineFile';
import { openMatcher } from '../analysis/copyMatcher';
import { CopyFinder } from '../analysis/treeCopies';
import type { Engine, EngineOptions } from '../analysis/engine';
import { judgeChange, judgeStaged } from '../analysis/judgeChange';
import type { Checked } from '../analysis/judgeChange';
import type { LineEngine } from '../analysis/lineEngine';
import { reuseVerdict } from '../analysis/reuseVerdict';
import { baselineOf } from '../findings/baseline';
import type { Finding, Severity } from '../findings/model';
import { reaches } from '../findings/order';
import { defaultBase } from '../history/changes';
import { shownAddress } from '../history/remoteAddress';
import type { ReuseVerdict } from '../licensing/reuse/verdict';
import type { SarifSource } from '../report/sarif/sarifLog';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { CHECK_FORMATS } from './checkFormats';
import type { CommandContext } from './commandContext';
import { withEngine, withEngineForLines } from './withEngine';
import { note, print, writeWhole } from './output';
import { tellReuse } from './printReuse';

interface CheckOptions {
  /** True without a base of its own. */
  readonly changed?: string | true;
  readonly staged?: boolean;
  readonly verifySignatures?: boolean;
  /** Also whether the commit is REUSE compliant. */
  readonly reuse?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly format: string;
  readonly failOn: Severity | 'never';
}

/** What was found, and where: the commit, null for what is only staged, and where the repository comes from. */
type CheckedAt = Checked & Pick<SarifSource, 'revision' | 'origin'> & { readonly reuse: ReuseVerdict | null };

/** Findings alone, of everything, of what HEAD adds to a base, or of what is staged. */
export async function check(context: CommandContext<CheckOptions>): Promise<void> {
  const { options } = context;
  const format = CHECK_FORMATS.get(options.json ? 'json' : options.format);
  if (!format) {
    const formats = [...CHECK_FORMATS.keys()].join(', ');
    throw new UserError(message('error.unknown-format', { format: options.format, formats }));
  }
  if (options.changed !== undefined && options.staged) throw new UserError(message('error.changed-and-staged'));
  if (options.verifySignatures && options.staged) throw new UserError(message('error.staged-signatures'));
  if (options.reuse && options.staged) throw new UserError(message('error.staged-reuse'));
  const known = options.baseline === undefined ? null : await readBaseline(path.resolve(options.baseline));
  const { findings: all, reuse, ...limits } = await (options.staged ? checkedStaged(context) : checked(context));
  tellLimits(limits);
  const findings = options.writeBaseline !== undefined ? [] : known ? known.since(all) : all;
  if (options.writeBaseline !== undefined) await keepAsBaseline(options.writeBaseline, all);
  else {
    await print(format({ ...limits, findings, baseline: known?.findings ?? null, reuse }));
    if (!options.json)
      note(message(findings.length === 0 ? 'note.no-findings' : 'note.findings', { count: findings.length }));
  }
  if (reuse && !options.json) tellReuse(reuse);
  // No baseline takes that in.
  const isReuse = reuse === null || reuse.compliant || options.failOn === 'never';
  if (!isReuse || reaches(findings, options.failOn)) context.finish(1);
}

async function keepAsBaseline(named: string, findings: readonly Finding[]): Promise<void> {
  const file = path.resolve(named);
  const baseline = baselineOf(findings);
  await writeWhole(file, [baselineText(baseline)]);
  note(message('note.baseline', { path: file, count: baseline.length }));
}

/** What is staged for a repository's first commit has no register before it to be judged by, unless one was named. */
function ofFirstCommit(error: unknown, { options }: CommandContext<CheckOptions>): CheckedAt {
  const isFirst = error instanceof UserError && error.told.id === 'error.no-commits';
  if (!isFirst || options.register !== undefined) throw error;
  const notes = [message('note.no-register-before')];
  return { findings: [], suppressed: [], unknowns: [], notes, revision: null, origin: null, reuse: null };
}

/** More would bury the findings. */
const MOST_UNKNOWNS = 10;

function tellLimits({ unknowns, notes }: Pick<Checked, 'unknowns' | 'notes'>): void {
  for (const told of notes) note(told);
  for (const { path: file, message: told } of unknowns.slice(0, MOST_UNKNOWNS))
    note(file === null ? told : message('note.unknown', { path: visibleText(file), told }));
  const more = unknowns.length - MOST_UNKNOWNS;
  if (more > 0) note(message('note.unknown.more', { count: more }));
}

/** A hook waits for it at each commit: of history no more is read than it needs. */
async function checkedStaged(context: CommandContext<CheckOptions>): Promise<CheckedAt> {
  const { maxFileSize } = context.options;
  try {
    const found = await withEngineForLines(context, (engine, waiting) =>
      judgeStaged(engine, { ...waiting, ...(maxFileSize !== undefined && { maxFileSize }) }),
    );
    return { ...found, revision: null, origin: null, reuse: null };
  } catch (error) {
    return ofFirstCommit(error, context);
  }
}

function checked(context: CommandContext<CheckOptions>): Promise<CheckedAt> {
  return context.options.changed === undefined
    ? withEngine(context, (engine, waiting) => checkedCommit(engine, context, waiting, wholeOf))
    : withEngineForLines(context, (engine, waiting) => checkedCommit(engine, context, waiting, changeOf));
}

type Waiting = Pick<EngineOptions, 'signal' | 'onProgress'>;
type Bounds = Waiting & { readonly maxFileSize?: number; readonly verifySignatures?: boolean };

async function checkedCommit<E extends LineEngine>(
  engine: E,
  { options }: CommandContext<CheckOptions>,
  waiting: Waiting,
  find: (engine: E, options: CheckOptions, bounds: Bounds) => Promise<Checked>,
): Promise<CheckedAt> {
  const { verifySignatures, reuse: asksReuse, maxFileSize } = options;
  const bounds = { ...waiting, ...(maxFileSize !== undefined && { maxFileSize }) };
  const { repository, head: revision, origin } = engine;
  const { onProgress, ...reading } = bounds;
  const reuse = asksReuse
    ? await reuseVerdict(repository, revision, {
        ...reading,
        onProgress: (done, total) => onProgress?.('files', done, total),
      })
    : null;
  const found = await find(engine, options, { ...bounds, ...(verifySignatures && { verifySignatures }) });
  return { ...found, revision, origin: shownAddress(origin), reuse };
}

async function wholeOf(engine: Engine, _: CheckOptions, bounds: Bounds): Promise<Checked> {
  const copies = new CopyFinder(openMatcher);
  const { findings, suppressed, unknowns, notes } = await analyse(engine, { ...bounds, copies });
  const all = engine.register ? notes : [...notes, message('note.no-register')];
  return { findings, suppressed, unknowns, notes: all };
}

/** Of history no more is read than is needed: builds wait for it. */
async function changeOf(engine: LineEngine, { changed }: CheckOptions, bounds: Bounds): Promise<Checked> {
  const base = typeof changed === 'string' ? changed : await defaultBase(engine.repository, bounds.signal);
  if (base === null) throw new UserError(message('error.no-base'));
  return judgeChange(engine, base, bounds);
}

import path from 'node:path';
import { analyse } from '../analysis/analyse';
import type { Engine, EngineOptions } from '../analysis/engine';
import { judgeChange, judgeStaged } from '../analysis/judgeChange';
import type { Checked } from '../analysis/judgeChange';
import { baselineOf, sinceBaseline } from '../findings/baseline';
import type { Severity } from '../findings/model';
import { reaches } from '../findings/order';
import { defaultBase } from '../history/changes';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { baselineText, readBaseline } from './baselineFile';
import { CHECK_FORMATS } from './checkFormats';
import type { CommandContext } from './commandContext';
import { withEngine } from './commandContext';
import { note, print, writeWhole } from './output';

interface CheckOptions {
  /** True without a base of its own. */
  readonly changed?: string | true;
  readonly staged?: boolean;
  readonly verifySignatures?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly format: string;
  readonly failOn: Severity | 'never';
}

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
  const known = options.baseline === undefined ? [] : await readBaseline(path.resolve(options.baseline));
  const { findings: all, ...limits } = await withEngine(context, (engine, waiting) =>
    checked(engine, options, context, waiting),
  ).catch((error: unknown) => ofFirstCommit(error, context));
  tellLimits(limits);
  if (options.writeBaseline !== undefined) {
    const file = path.resolve(options.writeBaseline);
    const baseline = baselineOf(all);
    await writeWhole(file, [baselineText(baseline)]);
    note(message('note.baseline', { path: file, count: baseline.length }));
    return;
  }
  const findings = sinceBaseline(all, known);
  await print(format({ ...limits, findings }));
  if (!options.json)
    note(message(findings.length === 0 ? 'note.no-findings' : 'note.findings', { count: findings.length }));
  if (reaches(findings, options.failOn)) context.finish(1);
}

/** What is staged for a repository's first commit has no register before it to be judged by, unless one was named. */
function ofFirstCommit(error: unknown, { options }: CommandContext<CheckOptions>): Checked {
  const isFirst = error instanceof UserError && error.told.id === 'error.no-commits';
  if (!isFirst || !options.staged || options.register !== undefined) throw error;
  return { findings: [], unknowns: [], notes: [message('note.no-register-before')] };
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

async function checked(
  engine: Engine,
  { changed, staged, verifySignatures }: CheckOptions,
  { options }: CommandContext,
  waiting: Pick<EngineOptions, 'signal' | 'onProgress'>,
): Promise<Checked> {
  const bounded = {
    ...waiting,
    ...(options.maxFileSize !== undefined && { maxFileSize: options.maxFileSize }),
    ...(verifySignatures && { verifySignatures }),
  };
  if (staged) return judgeStaged(engine, bounded);
  if (changed === undefined) {
    const { findings, unknowns, notes } = await analyse(engine, bounded);
    return { findings, unknowns, notes: engine.register ? notes : [...notes, message('note.no-register')] };
  }
  const base = changed === true ? await defaultBase(engine.repository, waiting.signal) : changed;
  if (base === null) throw new UserError(message('error.no-base'));
  return judgeChange(engine, base, bounded);
}

import { commands } from 'vscode';
import type { Disposable } from 'vscode';
import type { Analysis } from '../analysis/model';
import { analyseWithProgress } from './analyseWithProgress';
import type { BackgroundPause } from './backgroundPause';
import { COMMANDS } from './commandIds';
import type { CommandId } from './commandIds';
import type { ErrorLog } from './errorLog';
import type { LineTints } from './lineTints';
import type { OpenFiles } from './openFiles';
import { openRegister } from './openRegister';
import type { OpenedRepository } from './openedRepository';
import { pickRepository } from './pickRepository';
import type { ReportPanel } from './reportPanel';
import type { Repositories } from './repositories';
import type { Analyses } from './analyses';
import { saidErrors } from './saidErrors';
import { showActions } from './showActions';
import { showLine } from './showLine';
import { workspaceRepository } from './workspaceRepositories';

export interface CommandParts {
  readonly repositories: Repositories;
  readonly files: OpenFiles;
  readonly analyses: Analyses;
  readonly panel: ReportPanel;
  readonly tints: LineTints;
  readonly pause: BackgroundPause;
  readonly log: ErrorLog;
}

/** Registers every command of ours. What goes wrong in one that a person picked is said to them, in one line. */
export function registerCommands(parts: CommandParts): Disposable[] {
  const { files, pause, log } = parts;
  // A view's row hands itself over: it is of one repository.
  const table: Readonly<Record<CommandId, (row?: unknown, more?: unknown) => unknown>> = {
    [COMMANDS.openReport]: (row) => withReport(parts, row, (opened, analysis) => parts.panel.show(opened, analysis)),
    [COMMANDS.exportReport]: (row) => withReport(parts, row, exportNow),
    [COMMANDS.writeBaseline]: (row) => withReport(parts, row, writeBaselineNow),
    [COMMANDS.createRegister]: (row) =>
      withRepository(parts, row, async (opened) => (await import('./later.js')).createRegister(opened)),
    [COMMANDS.openRegister]: (row) => withRepository(parts, row, (opened) => openRegister(opened, files)),
    [COMMANDS.showLine]: () => showLine(files),
    [COMMANDS.showActions]: () => showActions(files, pause),
    [COMMANDS.toggleLineTints]: () => parts.tints.toggle(),
    [COMMANDS.addHeader]: async (uri, licence) =>
      (await import('./later.js')).addHeader(parts.repositories, uri, licence),
    [COMMANDS.fixHeaders]: (row) =>
      withRepository(parts, row, async (opened) => (await import('./later.js')).fixHeaders(opened)),
    [COMMANDS.refresh]: () => parts.repositories.reset(),
    [COMMANDS.pause]: () => pause.set(true),
    [COMMANDS.resume]: () => pause.set(false),
    [COMMANDS.showLog]: () => log.channel.show(),
  };
  return Object.entries(table).map(([id, run]) =>
    commands.registerCommand(id, (row: unknown, more: unknown) => saidErrors(log, () => run(row, more))),
  );
}

/** All formats are much code, which is loaded when it is asked for. */
async function exportNow(opened: OpenedRepository, analysis: Analysis): Promise<void> {
  const { exportReport } = await import('./exportReport.js');
  await exportReport(opened, analysis);
}

async function writeBaselineNow(opened: OpenedRepository, analysis: Analysis): Promise<void> {
  const { writeBaseline } = await import('./writeBaseline.js');
  await writeBaseline(opened, analysis);
}

async function withRepository(
  { repositories, files }: CommandParts,
  row: unknown,
  run: (opened: OpenedRepository) => Promise<void>,
): Promise<void> {
  const { root } = (row ?? {}) as { root?: unknown };
  const named = root === undefined ? null : await workspaceRepository(repositories, root);
  const opened = named ?? (await pickRepository(repositories, files));
  if (opened) await run(opened);
}

async function withReport(
  parts: CommandParts,
  row: unknown,
  show: (opened: OpenedRepository, analysis: Analysis) => Promise<void> | void,
): Promise<void> {
  await withRepository(parts, row, async (opened) => {
    const analysis = await analyseWithProgress(opened, parts.analyses);
    if (analysis) await show(opened, analysis);
  });
}

import { EventEmitter, FileDecoration, ThemeColor, window, workspace } from 'vscode';
import type { Disposable, FileDecorationProvider, Uri } from 'vscode';
import type { LineEngine } from '../analysis/lineEngine';
import type { Analysis } from '../analysis/model';
import { percentOf } from '../report/percentOf';
import { findingTitle } from '../report/stateNames';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { BadgeTable } from './badgeTable';
import type { Badge } from './badgeTable';
import type { BackgroundPause } from './backgroundPause';
import { Delay } from './delay';
import type { ErrorLog } from './errorLog';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';
import { SECTION, changesMostFiles, mostAnalysedFiles, showsBadges } from './settings';
import { TooManyFiles } from './analyses';
import type { Analyses } from './analyses';

/** The open file comes first, and a series of commits is one. */
const LATER = 1500;
/** Where lines are counted sooner, as where they are kept, nobody needs a rough idea. */
const ROUGH_AFTER = 1000;

interface Table {
  readonly engine: LineEngine;
  readonly badges: BadgeTable;
  /** Made from files' last commits: lines are still being counted. */
  readonly rough: boolean;
}

interface Work {
  readonly engine: LineEngine;
  readonly controller: AbortController;
}

/** Two-letter vendor tags in the explorer, from the whole repository's analysis, made in the background. */
export class ExplorerBadges implements FileDecorationProvider, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeFileDecorations = this.changed.event;
  private readonly tables = new Map<OpenedRepository, Table>();
  private readonly work = new Map<OpenedRepository, Work>();
  private readonly delays = new Map<OpenedRepository, Delay>();
  private readonly listeners: readonly { dispose(): unknown }[];

  constructor(
    private readonly repositories: Repositories,
    private readonly analyses: Analyses,
    private readonly pause: BackgroundPause,
    private readonly log: ErrorLog,
  ) {
    this.listeners = [
      this.changed,
      window.registerFileDecorationProvider(this),
      analyses.onDidMake((engine) => this.take(engine)),
      pause.onDidChange(() => this.pauseOrGoOn()),
      repositories.onDidChange((opened) => (opened ? this.later(opened) : this.startAgain())),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.explorerBadges`) || changesMostFiles(change)) this.startAgain();
      }),
    ];
  }

  /** The explorer asks for what it shows: that is when a nested repository is first seen. */
  async provideFileDecoration(uri: Uri): Promise<FileDecoration | undefined> {
    if (uri.scheme !== 'file' || !workspace.getWorkspaceFolder(uri)) return undefined;
    const home = await this.repositories.homeOf(uri.fsPath);
    if (home.kind !== 'repository' || !showsBadges(home.opened.root)) return undefined;
    const table = this.tables.get(home.opened);
    if (!table) {
      if (!this.delays.has(home.opened)) this.later(home.opened);
      return undefined;
    }
    const badge = table.badges.of(home.path);
    return badge ? decorationOf(badge, table.rough) : undefined;
  }

  dispose(): void {
    this.stop();
    for (const listener of this.listeners) listener.dispose();
  }

  private later(opened: OpenedRepository): void {
    let delay = this.delays.get(opened);
    if (!delay) this.delays.set(opened, (delay = new Delay(LATER, () => this.log.watch(this.make(opened)))));
    // Only what the lines are judged by has changed: somebody who edits the register waits for it.
    const head = opened.current?.head;
    if (head !== undefined && head === this.work.get(opened)?.engine.head) delay.startNow();
    else delay.start();
  }

  private async make(opened: OpenedRepository): Promise<void> {
    const engine = showsBadges(opened.root) ? await this.engineOf(opened) : null;
    const running = this.work.get(opened);
    if (!engine || this.pause.isOn || (running?.engine === engine && !running.controller.signal.aborted)) return;
    running?.controller.abort();
    const controller = new AbortController();
    this.work.set(opened, { engine, controller });
    const rough = new AbortController();
    const late = new Delay(ROUGH_AFTER, () => this.log.watch(this.makeRough(opened, engine, rough.signal)));
    try {
      if (!this.tables.has(opened)) late.start();
      const analysis = await this.analyses.of(engine, {
        signal: controller.signal,
        most: mostAnalysedFiles(opened.root),
      });
      this.showCounted(opened, engine, analysis);
    } catch (error) {
      // The engine stays noted: what was too large isn't tried again until something changes.
      this.log.tell(error instanceof TooManyFiles ? new UserError(tooMany(opened, error)) : error);
    } finally {
      late.dispose();
      rough.abort();
    }
  }

  /** An idea, until the lines are counted. */
  private async makeRough(opened: OpenedRepository, engine: LineEngine, signal: AbortSignal): Promise<void> {
    const rough = await this.analyses.rough(engine, signal);
    if (rough.files.length > mostAnalysedFiles(opened.root) || signal.aborted || this.tables.has(opened)) return;
    this.show(opened, { engine, badges: new BadgeTable(rough), rough: true });
  }

  /** An analysis that somebody else asked for serves too, also of a repository that is too large to be counted unasked. */
  private take(engine: LineEngine): void {
    const analysis = this.analyses.known(engine);
    for (const [opened, work] of this.work) {
      if (work.engine === engine && analysis) this.showCounted(opened, engine, analysis);
    }
  }

  private showCounted(opened: OpenedRepository, engine: LineEngine, analysis: Analysis): void {
    const shown = this.tables.get(opened);
    if (shown?.engine === engine && !shown.rough) return;
    this.show(opened, { engine, badges: new BadgeTable(analysis), rough: false });
  }

  private show(opened: OpenedRepository, table: Table): void {
    this.tables.set(opened, table);
    this.changed.fire(undefined);
  }

  /** Null where there is none; the status item says why. */
  private async engineOf(opened: OpenedRepository): Promise<LineEngine | null> {
    try {
      return await opened.engine();
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  }

  /** What is shown stays. What somebody else waits for is taken when it is there. */
  private pauseOrGoOn(): void {
    if (this.pause.isOn) for (const { controller } of this.work.values()) controller.abort();
    else for (const opened of this.delays.keys()) this.later(opened);
  }

  private startAgain(): void {
    this.stop();
    this.tables.clear();
    this.changed.fire(undefined);
  }

  private stop(): void {
    for (const delay of this.delays.values()) delay.dispose();
    for (const { controller } of this.work.values()) controller.abort();
    this.delays.clear();
    this.work.clear();
  }
}

function tooMany({ repository }: OpenedRepository, { files, most }: TooManyFiles) {
  return message('editor.badges.too-many', { repository: repository.name, files, most });
}

function decorationOf({ tag, name, vendorLines, lines, findings }: Badge, rough: boolean): FileDecoration {
  const share = percentOf(vendorLines, lines);
  const why = findings.map((id) => visibleText(findingTitle(id))).join(', ');
  const told = { name, share };
  if (rough) return new FileDecoration(shownTag(tag), words('editor.badge.rough', { name }));
  const tooltip = why ? words('editor.badge.wrong', { ...told, why }) : words('editor.badge', told);
  return new FileDecoration(
    shownTag(tag),
    tooltip,
    why ? new ThemeColor('chainOfTitle.uncoveredForeground') : undefined,
  );
}

/** Two characters is what the editor takes; a tag that has others to hide isn't shown. */
function shownTag(tag: string): string | undefined {
  return /^[^\p{C}\p{Z}]{1,2}$/u.test(tag) ? tag : undefined;
}

import { EventEmitter, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { LineEngine } from '../../analysis/lineEngine';
import type { Analysis } from '../../analysis/model';
import type { Baseline } from '../../findings/baseline';
import { formatCount } from '../../wording/formatCount';
import { message } from '../../wording/message';
import type { Message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import { Delay } from '../delay';
import type { BackgroundPause } from '../backgroundPause';
import type { ErrorLog } from '../errorLog';
import type { OpenedRepository } from '../openedRepository';
import type { Repositories } from '../repositories';
import { changesMostFiles, mostAnalysedFiles } from '../settings';
import { TooManyFiles } from '../analyses';
import type { Analyses } from '../analyses';
import { workspaceRepositories } from '../workspaceRepositories';

/** A series of commits is one. */
const LATER = 1500;
/** Milliseconds between two texts of progress. */
const BETWEEN = 500;

/** A repository as the views show it. */
export interface ViewedRepository {
  readonly root: string;
  readonly name: string;
  /** Of the engine that was in force last: rows stay until there are new ones. */
  readonly made: { readonly engine: LineEngine; readonly analysis: Analysis } | null;
  /** The findings that are known already. */
  readonly baseline: Baseline | null;
  /** Why there is nothing to show, or why what is shown isn't by the register on disk. */
  readonly problem: Message | null;
  /** Its text files, where they are too many to count lines unasked, and how many wouldn't be. */
  readonly tooLarge: Pick<TooManyFiles, 'files' | 'most'> | null;
  /** What is being done. */
  readonly doing: Message | null;
  /** There would be something else to show, had the user not paused the counting of lines. */
  readonly isPaused: boolean;
}

/** Of a repository that nothing is known of yet. */
const NOTHING = { made: null, baseline: null, problem: null, tooLarge: null, doing: null, isPaused: false } as const;

interface Work {
  readonly opened: OpenedRepository;
  readonly delay: Delay;
  controller: AbortController | null;
  engine: LineEngine | null;
  told: number;
}

/**
 * The workspace's repositories with their analyses, for as long as somebody looks at a view. An analysis that is there
 * already, for badges or the report, serves; where there is none, one is begun. With no view in sight, nothing is.
 */
export class ViewedRepositories implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly watching = new Set<string>();
  private readonly works = new Map<string, Work>();
  private readonly asked = new Set<string>();
  private readonly listeners: readonly { dispose(): unknown }[];
  private rows = new Map<string, ViewedRepository>();
  private looked = false;
  private failure: Message | null = null;

  constructor(
    private readonly repositories: Repositories,
    private readonly analyses: Analyses,
    private readonly pause: BackgroundPause,
    private readonly log: ErrorLog,
  ) {
    this.listeners = [
      this.changed,
      repositories.onDidChange((opened) => {
        if (this.watching.size === 0) return;
        const work = opened && this.works.get(opened.repository.root);
        if (work?.opened === opened) this.later(work);
        else this.look();
      }),
      analyses.onDidMake((engine) => {
        const work = [...this.works.values()].find(({ opened }) => opened.current === engine);
        if (work && this.watching.size > 0) this.follow(work);
      }),
      pause.onDidChange(() => this.pauseOrGoOn()),
      workspace.onDidChangeConfiguration((change) => {
        if (!changesMostFiles(change)) return;
        for (const [root, work] of this.works) if (this.rows.get(root)?.tooLarge) this.startAgain(work);
      }),
    ];
  }

  /** By name; empty until a view was looked at. */
  get all(): readonly ViewedRepository[] {
    return [...this.rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Whether it is known what the workspace holds. */
  get isKnown(): boolean {
    return this.looked;
  }

  /** Why a repository can't be opened, where there is no other. */
  get problem(): Message | null {
    return this.failure;
  }

  get isBusy(): boolean {
    return !this.looked || this.all.some(({ doing }) => doing !== null);
  }

  /** Somebody looks at a view, or no longer. */
  watch(view: string, isVisible: boolean): void {
    const before = this.watching.size;
    if (isVisible) this.watching.add(view);
    else this.watching.delete(view);
    if (before === 0 && isVisible) this.look();
    if (before > 0 && this.watching.size === 0) this.stop();
  }

  /** Counts the lines of a large repository after all. */
  count(root: string): void {
    this.asked.add(root);
    const work = this.works.get(root);
    if (work) this.startAgain(work);
  }

  dispose(): void {
    this.watching.clear();
    this.stop();
    for (const listener of this.listeners) listener.dispose();
  }

  private look(): void {
    this.log.watch(this.take());
  }

  private async take(): Promise<void> {
    const { opened, problems } = await workspaceRepositories(this.repositories);
    if (this.watching.size === 0) return;
    this.failure = problems[0]?.error.told ?? null;
    this.looked = true;
    const there = opened.filter(({ repository }) => !repository.bare);
    const roots = new Set(there.map(({ repository }) => repository.root));
    for (const [root, work] of this.works) {
      if (roots.has(root) && there.includes(work.opened)) continue;
      end(work);
      this.works.delete(root);
    }
    this.rows = new Map([...this.rows].filter(([root]) => roots.has(root)));
    for (const each of there) {
      const { root } = each.repository;
      let work = this.works.get(root);
      if (!work) {
        const begun: Work = {
          opened: each,
          controller: null,
          engine: null,
          told: 0,
          delay: new Delay(LATER, () => this.follow(begun)),
        };
        this.works.set(root, (work = begun));
        this.set(work, {});
      }
      this.follow(work);
    }
    this.changed.fire();
  }

  private later(work: Work): void {
    // Only what the lines are judged by has changed: somebody who edits the register waits for it.
    const isSameHead = work.opened.current?.head === work.engine?.head;
    if (isSameHead) work.delay.startNow();
    else work.delay.start();
  }

  private pauseOrGoOn(): void {
    // Also of one that can't be opened, or that nobody looks at now: it no longer waits for this.
    if (!this.pause.isOn) for (const [root, row] of this.rows) this.rows.set(root, { ...row, isPaused: false });
    for (const [root, work] of this.works) {
      if (this.pause.isOn && this.rows.get(root)?.doing) {
        work.controller?.abort();
        work.engine = null;
      }
      this.follow(work);
    }
    this.changed.fire();
  }

  private startAgain(work: Work): void {
    work.engine = null;
    this.set(work, { tooLarge: null });
    this.follow(work);
  }

  private follow(work: Work): void {
    this.log.watch(this.make(work));
  }

  private async make(work: Work): Promise<void> {
    const { opened } = work;
    if (!this.rows.get(opened.repository.root)?.made) this.set(work, { doing: message('editor.view.reading') });
    const engine = await this.engineOf(work);
    if (!engine || this.works.get(opened.repository.root) !== work) return;
    const known = this.analyses.known(engine);
    if (known) {
      if (work.engine !== engine) work.controller?.abort();
      this.finish(work, engine, known);
      return;
    }
    if (work.engine === engine || this.watching.size === 0) return;
    work.controller?.abort();
    if (this.pause.isOn) {
      this.set(work, { doing: null, isPaused: true });
      return;
    }
    const controller = (work.controller = new AbortController());
    work.engine = engine;
    this.set(work, { doing: message('editor.view.reading'), isPaused: false });
    const most = this.asked.has(opened.repository.root) ? Infinity : mostAnalysedFiles(opened.root);
    try {
      const analysis = await this.analyses.of(engine, {
        signal: controller.signal,
        most,
        onProgress: (stage, done, total) => {
          if (!controller.signal.aborted && Date.now() - work.told > BETWEEN) {
            work.told = Date.now();
            const of = total > 0 ? (`progress.${stage}.of` as const) : (`progress.${stage}` as const);
            this.set(work, { doing: message(of, { done: formatCount(done), total: formatCount(total) }) });
          }
        },
      });
      this.finish(work, engine, analysis);
    } catch (error) {
      const tooLarge = error instanceof TooManyFiles ? error : null;
      const isFailure = !tooLarge && !controller.signal.aborted;
      if (work.controller === controller)
        this.set(work, { doing: null, tooLarge, ...(isFailure && { problem: whyOf(error) }) });
      if (!tooLarge) this.log.tell(error);
    }
  }

  private finish(work: Work, engine: LineEngine, analysis: Analysis): void {
    work.engine = engine;
    const { problem: fault, baseline } = work.opened;
    const problem = fault?.told ?? null;
    this.set(work, { made: { engine, analysis }, baseline, problem, tooLarge: null, doing: null, isPaused: false });
  }

  private async engineOf(work: Work): Promise<LineEngine | null> {
    try {
      return await work.opened.engine();
    } catch (error) {
      this.set(work, { made: null, problem: whyOf(error), doing: null });
      if (!(error instanceof UserError)) throw error;
      return null;
    }
  }

  private set({ opened }: Work, change: Partial<ViewedRepository>): void {
    const { root, name } = opened.repository;
    if (this.works.get(root)?.opened !== opened) return;
    this.rows.set(root, { ...(this.rows.get(root) ?? { root, name, ...NOTHING }), ...change });
    this.changed.fire();
  }

  /** What others wait for goes on; what only the views wanted doesn't. */
  private stop(): void {
    for (const work of this.works.values()) end(work);
    this.works.clear();
    for (const [root, row] of this.rows) this.rows.set(root, { ...row, doing: null });
  }
}

const whyOf = (error: unknown): Message => (error instanceof UserError ? error.told : message('editor.failed'));

function end({ delay, controller }: Work): void {
  delay.dispose();
  controller?.abort();
}

import { ViewColumn, window } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import type { Analysis } from '../analysis/model';
import { words } from '../report/words';
import { UserError } from '../wording/userError';
import { Delay } from './delay';
import type { ErrorLog } from './errorLog';
import type { OpenedRepository } from './openedRepository';
import { openPlace, pickCountedFile } from './reportRequests';
import type { ReportPage } from './reportPage';
import type { Repositories } from './repositories';
import type { Analyses } from './analyses';

/** A series of commits is one. */
const LATER = 1500;

interface Shown {
  readonly root: Uri;
  readonly page: ReportPage;
  readonly delay: Delay;
  controller: AbortController;
}

/**
 * The report in the editor: one panel for each repository. A page in sight follows its repository by itself, without a
 * word and where the reader is; one out of sight does when it is looked at.
 */
export class ReportPanel implements Disposable {
  private readonly panels = new Map<string, Shown>();
  private readonly listeners: readonly { dispose(): unknown }[];

  constructor(
    private readonly repositories: Repositories,
    private readonly analyses: Analyses,
    private readonly log: ErrorLog,
  ) {
    this.listeners = [
      repositories.onDidChange((opened) => {
        for (const [root, shown] of this.panels)
          if (!opened || opened.repository.root === root) this.later(shown, opened);
      }),
      analyses.onDidMake((engine) => {
        const shown = this.panels.get(engine.repository.root);
        const analysis = analyses.known(engine);
        const isInForce = repositories.all().some(({ current }) => current === engine);
        if (shown && analysis && isInForce) shown.page.show(analysis);
      }),
    ];
  }

  /** The page is much code, which is loaded when it is asked for first. */
  async show({ repository, root }: OpenedRepository, analysis: Analysis): Promise<void> {
    const { ReportPage: Page } = await import('./reportPage.js');
    const known = this.panels.get(repository.root);
    if (known) {
      known.page.show(analysis);
      known.page.panel.reveal(known.page.panel.viewColumn);
    } else {
      this.create(repository.root, root, analysis, Page);
    }
  }

  dispose(): void {
    for (const { page } of this.panels.values()) page.panel.dispose();
    for (const listener of this.listeners) listener.dispose();
  }

  private create(id: string, root: Uri, analysis: Analysis, Page: typeof ReportPage): void {
    const panel = window.createWebviewPanel('chainOfTitle.report', words('report.title'), ViewColumn.Active, {
      // The page's own script alone, by nonce: it makes file names open, and takes in what is new.
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    const page = new Page(panel, analysis);
    const shown: Shown = {
      root,
      page,
      delay: new Delay(LATER, () => this.log.watch(this.follow(shown))),
      controller: new AbortController(),
    };
    this.panels.set(id, shown);
    panel.onDidDispose(() => {
      this.panels.delete(id);
      shown.delay.dispose();
      shown.controller.abort();
    });
    panel.onDidChangeViewState(() => {
      page.keep();
      if (panel.visible) shown.delay.startNow();
    });
    panel.webview.onDidReceiveMessage((told: unknown) => {
      const { type, key } = (told ?? {}) as { type?: unknown; key?: unknown };
      if (type === 'ready') page.bringUpToDate();
      else if (type === 'files') this.log.watch(pickCountedFile(root, page.analysis, key));
      else this.log.watch(openPlace(root, told));
    });
  }

  private later({ page, delay }: Shown, opened: OpenedRepository | null): void {
    if (!page.panel.visible) return;
    // Only what the lines are judged by has changed: somebody who edits the register waits for it.
    if (opened?.current?.head === page.analysis.head) delay.startNow();
    else delay.start();
  }

  private async follow(shown: Shown): Promise<void> {
    const { page, root } = shown;
    shown.controller.abort();
    const { signal } = (shown.controller = new AbortController());
    const opened = await this.repositories.inFolder(root.fsPath);
    try {
      const engine = await opened?.engine();
      if (!engine || signal.aborted) return;
      const analysis = await this.analyses.of(engine, { signal });
      if (opened?.current === engine) page.show(analysis);
    } catch (error) {
      // The last report stays. The status item says why there is none.
      if (!(error instanceof UserError)) throw error;
    }
  }
}

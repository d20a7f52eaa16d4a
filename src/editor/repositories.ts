import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { EventEmitter, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { UserError } from '../wording/userError';
import type { ErrorLog } from './errorLog';
import { findRoot } from './findRoot';
import type { OpenedRepository } from './openedRepository';
import { changesJudging, chosenGit } from './settings';
import { sharedWhileRunning } from './sharedWhileRunning';

/** Where a file belongs. */
export type Home =
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly error: UserError }
  | { readonly kind: 'repository'; readonly opened: OpenedRepository; readonly path: string };

/** The one place that knows which repository a file is in; each repository is opened once. */
export class Repositories implements Disposable {
  private readonly opening = new Map<string, Promise<OpenedRepository>>();
  private readonly opened = new Map<string, OpenedRepository>();
  private readonly changed = new EventEmitter<OpenedRepository | null>();
  /** Something about a repository changed; null: anything may have. */
  readonly onDidChange = this.changed.event;
  private readonly listeners: Disposable[];
  // The explorer asks for all its rows at once, and many are in one folder.
  private readonly realFolder = sharedWhileRunning(async (folder) => realpath(folder));
  private readonly rootAbove = sharedWhileRunning(findRoot);

  constructor(
    private readonly log: ErrorLog,
    /** Where owners of lines are kept. */
    private readonly cacheFolder: string,
  ) {
    this.listeners = [
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('git.path') || changesJudging(change)) this.reset();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.changed.fire(null)),
      // The watcher may lag behind: what is saved here is known at once.
      workspace.onDidSaveTextDocument(({ uri }) => this.refreshWhere((opened) => opened.isJudgedBy(uri.fsPath))),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.refreshWhere(() => true);
      }),
    ];
  }

  /** Those opened so far. */
  all(): OpenedRepository[] {
    return [...this.opened.values()];
  }

  /** The innermost repository of a file, and the file's path in it. Links are followed: the file is where it really is. */
  async homeOf(file: string): Promise<Home> {
    const folder = await this.realFolder(path.dirname(file)).catch(() => null);
    if (folder === null) return { kind: 'none' };
    const real = await realpath(file).catch(() => path.join(folder, path.basename(file)));
    const root = await this.rootAbove(path.dirname(real));
    if (root === null) return { kind: 'none' };
    try {
      const opened = await this.open(root);
      if (opened.repository.bare) return { kind: 'none' };
      const inside = path
        .relative(await this.realFolder(opened.repository.root), real)
        .split(path.sep)
        .join('/');
      return { kind: 'repository', opened, path: inside };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { kind: 'problem', error };
    }
  }

  /** The repository of a folder, null where there is none or it can't be opened. */
  async inFolder(folder: string): Promise<OpenedRepository | null> {
    const home = await this.homeOf(path.join(folder, 'any file'));
    return home.kind === 'repository' ? home.opened : null;
  }

  /** Forgets everything that was read. */
  reset(): void {
    for (const opened of this.opened.values()) opened.dispose();
    this.opened.clear();
    this.opening.clear();
    this.changed.fire(null);
  }

  dispose(): void {
    for (const listener of [...this.listeners, ...this.opened.values(), this.changed]) listener.dispose();
  }

  private open(root: string): Promise<OpenedRepository> {
    let opening = this.opening.get(root);
    if (!opening) {
      opening = this.begin(root);
      this.opening.set(root, opening);
      opening.catch(() => this.opening.delete(root));
    }
    return opening;
  }

  private async begin(root: string): Promise<OpenedRepository> {
    const { OpenedRepository, openRepository } = await import('./later.js');
    const opened = new OpenedRepository(
      await openRepository(root, { gitPath: chosenGit(), cacheFolder: this.cacheFolder }),
      this.log,
    );
    opened.onDidChange(() => this.changed.fire(opened));
    this.opened.set(root, opened);
    return opened;
  }

  private refreshWhere(wanted: (opened: OpenedRepository) => boolean): void {
    for (const opened of this.all()) if (wanted(opened)) this.log.watch(opened.refresh());
  }
}

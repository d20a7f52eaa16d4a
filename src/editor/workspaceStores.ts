import { EventEmitter, workspace } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import { DEFAULT_STORE } from '../analysis/defaultStore';
import { addedStores } from '../analysis/stores/addedStores';
import { storeFolders } from '../analysis/stores/storeFolders';
import { WATCHED } from '../analysis/works/lockfiles';
import type { AnalysisClient } from '../analysisProcess/analysisClient';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import type { BackgroundPause } from './backgroundPause';
import { Delay } from './delay';
import type { ErrorLog } from './errorLog';
import type { Repositories } from './repositories';

/** Milliseconds after the start, and after lockfiles were written: an installation goes on for a while. */
const LATER = 10_000;

export interface WorkspaceStoresParts {
  readonly client: AnalysisClient;
  readonly repositories: Repositories;
  readonly pause: BackgroundPause;
  readonly log: ErrorLog;
  /** Whether anything is compared with what lies in a folder. */
  readonly isWanted: (folder: Uri) => boolean;
}

/**
 * Fingerprints the works of others that lie in the workspace's folders, in a thread that gives way to all else, of
 * another process; again when lockfiles change. What was built before is found in a moment.
 */
export class WorkspaceStores implements Disposable {
  private readonly changed = new EventEmitter<readonly string[]>();
  /** Files of all stores of others' works. */
  readonly onDidChange = this.changed.event;
  private readonly delay = new Delay(LATER, () => this.start());
  private readonly listeners: { dispose(): unknown }[];
  private isWatching = false;
  private readonly closed = new AbortController();
  private building: AbortController | null = null;
  /** Found last; none before the first building ended. */
  files: readonly string[] = [];

  constructor(private readonly parts: WorkspaceStoresParts) {
    const later = (): void => this.delay.start();
    this.listeners = [
      this.changed,
      this.delay,
      workspace.onDidChangeWorkspaceFolders(later),
      parts.pause.onDidChange(() => (parts.pause.isOn ? this.building?.abort() : later())),
    ];
    later();
  }

  /** What there is to compare with what lies in some folders, before anything is built: what earlier buildings left, and what was added. */
  keptFor(roots: readonly string[]): Promise<readonly string[]> {
    return this.parts.client.stores(roots, this.closed.signal);
  }

  dispose(): void {
    this.closed.abort();
    this.building?.abort();
    for (const listener of this.listeners) listener.dispose();
  }

  /** What is being built is left: something changed since. */
  private start(): void {
    if (this.parts.pause.isOn) return;
    this.watch();
    this.building?.abort();
    this.building = new AbortController();
    this.parts.log.watch(this.build(this.building.signal));
  }

  /** From the first building: what changes before that is in it. */
  private watch(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    const watcher = workspace.createFileSystemWatcher(`**/{${WATCHED.join(',')}}`);
    const later = (): void => this.delay.start();
    this.listeners.push(watcher, watcher.onDidCreate(later), watcher.onDidChange(later), watcher.onDidDelete(later));
  }

  private async build(signal: AbortSignal): Promise<void> {
    const { cache, added } = storeFolders();
    const files = [DEFAULT_STORE];
    for (const root of cache === null ? [] : await this.roots())
      files.push(...(await this.buildOne(root, cache!, signal)));
    for (const one of await addedStores(added)) if (!one.isOwn) files.push(...one.files);
    signal.throwIfAborted();
    if (files.join('\n') === this.files.join('\n')) return;
    this.files = files;
    this.changed.fire(files);
  }

  /** One that can't be built leaves the others. */
  private async buildOne(root: string, cache: string, signal: AbortSignal): Promise<readonly string[]> {
    const { log } = this.parts;
    const request = { kind: 'workspace', place: { root, cache }, force: false, isBackground: true } as const;
    try {
      const files = await this.parts.client.index(request, signal);
      log.channel.info(words('editor.indexed', { folder: visibleText(root) }));
      return files ?? [];
    } catch (error) {
      signal.throwIfAborted();
      log.tell(error);
      return [];
    }
  }

  /** Each folder’s repository, else the folder. */
  private async roots(): Promise<readonly string[]> {
    const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const wanted = folders.filter(({ uri }) => this.parts.isWanted(uri)).map(({ uri }) => uri.fsPath);
    const opened = await Promise.all(wanted.map((folder) => this.parts.repositories.inFolder(folder)));
    return [...new Set(wanted.map((folder, at) => opened[at]?.repository.root ?? folder))];
  }
}

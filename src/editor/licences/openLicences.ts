import { EventEmitter, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { isLicenceFile } from '../../licensing/licenceFileName';
import { Delay } from '../delay';
import type { ErrorLog } from '../errorLog';
import type { OpenFile } from '../openFile';
import type { OpenFiles } from '../openFiles';
import type { Repositories } from '../repositories';
import type { LicenceReader, OpenLicence } from './licenceReader';

/** The typist has paused. */
const PAUSE = 400;
/** What speaks for files from beside and above them, and where the texts of licences mostly are. */
const BESIDE = ['**/{*.license,REUSE.toml,.reuse/dep5}', '**/LICENSES/*', '**/{LICENSE,LICENCE,COPYING,UNLICENSE}*'];

/** The licences of the documents that editors show. Read in process from the text as it is: nothing is started for a key. */
export class OpenLicences implements Disposable {
  private readonly known = new Map<TextDocument, OpenLicence | null>();
  private readonly pauses = new Map<TextDocument, Delay>();
  private readonly changed = new EventEmitter<OpenFile>();
  readonly onDidChange = this.changed.event;
  private reader: LicenceReader | null = null;
  private readonly listeners: readonly { dispose(): unknown }[];

  constructor(
    private readonly files: OpenFiles,
    private readonly repositories: Repositories,
    private readonly log: ErrorLog,
  ) {
    const again = (): void => files.all().forEach((file) => this.pauseOf(file).start());
    const watchers = BESIDE.map((glob) => workspace.createFileSystemWatcher(glob));
    this.listeners = [
      this.changed,
      ...watchers,
      ...watchers.flatMap((one) => [one.onDidChange(again), one.onDidCreate(again), one.onDidDelete(again)]),
      // What lies outside of the workspace's folders isn't watched.
      workspace.onDidCreateFiles(({ files: made }) => made.some(({ path }) => isLicenceFile(path)) && again()),
      files.onDidChange((file) => this.look(file)),
      files.onDidLeave((document) => {
        this.pauses.get(document)?.dispose();
        this.pauses.delete(document);
        this.known.delete(document);
      }),
    ];
  }

  /** Null where nothing is known: outside of repositories, or not yet. */
  of(document: TextDocument): OpenLicence | null {
    return this.known.get(document) ?? null;
  }

  dispose(): void {
    for (const pause of this.pauses.values()) pause.dispose();
    for (const listener of this.listeners) listener.dispose();
  }

  private look(file: OpenFile): void {
    const { document } = file;
    const known = this.known.get(document);
    // After settings have changed a repository is another.
    const opened = ('opened' in file.standing && file.standing.opened) || known?.opened;
    if (known?.version === document.version && known.opened === opened && known.engine === opened.current) return;
    const isFirst = !this.pauses.has(document);
    const pause = this.pauseOf(file);
    if (isFirst) pause.startNow();
    else pause.start();
  }

  private pauseOf(file: OpenFile): Delay {
    let pause = this.pauses.get(file.document);
    if (!pause) this.pauses.set(file.document, (pause = new Delay(PAUSE, () => this.log.watch(this.read(file)))));
    return pause;
  }

  private async read(file: OpenFile): Promise<void> {
    const { document } = file;
    const { version } = document;
    const home = await this.repositories.homeOf(document.uri.fsPath);
    const found = home.kind === 'repository' ? await (await this.ready()).read(document, home.opened, home.path) : null;
    // Its next reading is on the way already.
    if (document.version !== version || !this.files.of(document)) return;
    this.known.set(document, found);
    this.changed.fire(file);
  }

  private async ready(): Promise<LicenceReader> {
    const { LicenceReader: Reader } = await import('../later.js');
    this.reader ??= new Reader();
    return this.reader;
  }
}

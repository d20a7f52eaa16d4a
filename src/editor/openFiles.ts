import { EventEmitter, TabInputText, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { Delay } from './delay';
import { isShownAsText, shownInTabs } from './documentGate';
import type { ErrorLog } from './errorLog';
import { OpenFile } from './openFile';
import type { Repositories } from './repositories';

/** The typist has paused. */
const PAUSE = 400;

/** The files that editors show. One is read when it is first seen, and kept until its last tab closes. */
export class OpenFiles implements Disposable {
  private readonly files = new Map<string, OpenFile>();
  private readonly pauses = new Map<OpenFile, Delay>();
  private readonly changed = new EventEmitter<OpenFile>();
  /** What is known of a file changed: at each key that is typed. */
  readonly onDidChange = this.changed.event;
  private readonly settled = new EventEmitter<OpenFile>();
  /** The same, except for what is typed: of that once, when the typist has paused. */
  readonly onDidSettle = this.settled.event;
  private readonly left = new EventEmitter<TextDocument>();
  /** A document is no longer looked at. */
  readonly onDidLeave = this.left.event;
  private readonly listeners: Disposable[];

  constructor(
    private readonly repositories: Repositories,
    private readonly log: ErrorLog,
  ) {
    this.listeners = [
      window.onDidChangeVisibleTextEditors(() => this.look()),
      window.tabGroups.onDidChangeTabs(() => this.look()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const file = this.of(document);
        if (!file) return;
        file.edit(contentChanges);
        this.changed.fire(file);
        this.pauses.get(file)?.start();
      }),
      workspace.onDidSaveTextDocument((document) => this.saved(this.of(document))),
      workspace.onDidCloseTextDocument((document) => this.leave(document)),
      repositories.onDidChange((opened) => {
        for (const file of this.files.values()) {
          const { standing } = file;
          if (opened && file.isReading(opened)) continue;
          // Somebody who edits the register waits for it.
          if (opened && file.rejudge(opened)) this.tell(file);
          else if (!opened || !('opened' in standing) || standing.opened === opened) this.load(file);
        }
      }),
    ];
  }

  /** Looks at what is shown; the active editor's file first. */
  look(): void {
    const tabs = shownInTabs();
    for (const { document } of this.files.values()) {
      if (document.isClosed || !tabs.has(document.uri.toString())) this.leave(document);
    }
    const active = window.activeTextEditor;
    const editors = [...(active ? [active] : []), ...window.visibleTextEditors];
    for (const { document } of editors) {
      if (this.of(document) || !isShownAsText(document)) continue;
      const file = new OpenFile(document, this.repositories);
      this.files.set(document.uri.toString(), file);
      this.pauses.set(file, new Delay(PAUSE, () => this.compare(file)));
      this.load(file);
    }
  }

  of(document: TextDocument): OpenFile | undefined {
    return this.files.get(document.uri.toString());
  }

  all(): OpenFile[] {
    return [...this.files.values()];
  }

  /** The editor that the user is in, if it shows a file as text. */
  active(): { readonly editor: TextEditor; readonly file: OpenFile } | null {
    const editor = window.activeTextEditor;
    const file = editor && this.of(editor.document);
    const inTab = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputText;
    return editor && file && inTab ? { editor, file } : null;
  }

  dispose(): void {
    for (const { document } of this.files.values()) this.leave(document);
    for (const listener of [...this.listeners, this.changed, this.settled, this.left]) listener.dispose();
  }

  private load(file: OpenFile): void {
    this.log.watch(file.load(() => this.tell(file)).finally(() => this.tell(file)));
  }

  private saved(file: OpenFile | undefined): void {
    if (!file) return;
    // A repository may have come to be since the file was opened.
    if (file.standing.kind === 'untitled' && !file.standing.opened) this.load(file);
    else this.compare(file);
  }

  private compare(file: OpenFile): void {
    file.compare();
    this.tell(file);
  }

  private tell(file: OpenFile): void {
    if (this.of(file.document) !== file) return;
    this.changed.fire(file);
    this.settled.fire(file);
  }

  private leave(document: TextDocument): void {
    const file = this.of(document);
    if (!file) return;
    this.files.delete(document.uri.toString());
    this.pauses.get(file)?.dispose();
    this.pauses.delete(file);
    file.dispose();
    this.left.fire(document);
  }
}

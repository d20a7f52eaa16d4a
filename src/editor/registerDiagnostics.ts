import { Diagnostic, DiagnosticSeverity, Position, Range, Uri, languages, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { BrokenRegister } from '../analysis/brokenRegister';
import { readUnsaved } from '../analysis/registerInForce';
import type { Problem } from '../register/problem';
import { visibleText } from '../report/visibleText';
import { render } from '../wording/render';
import { Delay } from './delay';
import type { ErrorLog } from './errorLog';
import { SOURCE } from './fileDiagnostics';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';
import { judgingSettings } from './settings';
import { unsavedTexts } from './unsavedTexts';

/** The typist has paused. */
const PAUSE = 300;

/** A register whose editors hold something else than the disk. */
interface Typing {
  readonly pause: Delay;
  reading: AbortController;
  /** Null until the first reading is done. */
  problems: readonly Problem[] | null;
}

/**
 * What is wrong with a register, at its line, while it is typed and when it is saved. The one in force is the last good
 * one that was saved.
 */
export class RegisterDiagnostics implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('chain-of-title-register');
  private readonly shown = new Map<OpenedRepository, ReadonlyMap<string, readonly Problem[]>>();
  private readonly typing = new Map<OpenedRepository, Typing>();
  private readonly listeners: readonly Disposable[];

  constructor(
    private readonly repositories: Repositories,
    private readonly log: ErrorLog,
  ) {
    const changed = ({ fsPath }: Uri): void => {
      for (const opened of repositories.all()) if (opened.isRegister(fsPath)) this.typed(opened);
    };
    this.listeners = [
      repositories.onDidChange((opened) => {
        if (opened) this.show(opened);
        else this.clear();
      }),
      workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        if (uri.scheme === 'file' && /\.ya?ml$/.test(uri.path)) changed(uri);
      }),
      workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
    ];
  }

  /** The problems that are shown in a file. */
  problemsIn(path: string): readonly Problem[] {
    return [...this.shown.values()].flatMap((byFile) => byFile.get(path) ?? []);
  }

  dispose(): void {
    this.clear();
    for (const listener of [...this.listeners, this.collection]) listener.dispose();
  }

  private clear(): void {
    for (const { pause, reading } of this.typing.values()) {
      pause.dispose();
      reading.abort();
    }
    this.typing.clear();
    this.shown.clear();
    this.collection.clear();
  }

  private typed(opened: OpenedRepository): void {
    let typing = this.typing.get(opened);
    if (!typing) {
      const pause = new Delay(PAUSE, () => this.log.watch(this.read(opened)));
      typing = { pause, reading: new AbortController(), problems: null };
      this.typing.set(opened, typing);
    }
    typing.pause.start();
  }

  /** Reads what is in the editors; a reading that goes on for older text ends. */
  private async read(opened: OpenedRepository): Promise<void> {
    const typing = this.typing.get(opened);
    if (!typing) return;
    typing.reading.abort();
    const { signal } = (typing.reading = new AbortController());
    const texts = unsavedTexts(opened);
    if (texts.size === 0) {
      // What was typed is told until what was saved is read.
      await opened.refresh();
      signal.throwIfAborted();
      // Somebody may type again since: that is read after the pause.
      if (unsavedTexts(opened).size === 0) this.typing.delete(opened);
    } else {
      const { register: named } = judgingSettings(opened.root);
      const { reader } = opened;
      const options = { ...(named !== undefined && { named }), reader, signal };
      const read = await readUnsaved(opened.repository.root, texts, options);
      signal.throwIfAborted();
      typing.problems = read?.problems ?? [];
    }
    if (this.repositories.all().includes(opened)) this.show(opened);
  }

  private show(opened: OpenedRepository): void {
    const { problem, current } = opened;
    const saved = problem instanceof BrokenRegister ? problem.problems : (current?.register?.problems ?? []);
    const problems = this.typing.get(opened)?.problems ?? saved;
    const byFile = new Map<string, Problem[]>();
    for (const found of problems) {
      const others = byFile.get(found.path);
      if (others) others.push(found);
      else byFile.set(found.path, [found]);
    }
    for (const file of this.shown.get(opened)?.keys() ?? [])
      if (!byFile.has(file)) this.collection.delete(Uri.file(file));
    for (const [file, found] of byFile) this.collection.set(Uri.file(file), found.map(diagnosticOf));
    this.shown.set(opened, byFile);
  }
}

/** Up to the line's end: the editor shows the word that is there. */
function diagnosticOf({ line, column, message, severity }: Problem): Diagnostic {
  const at = new Position(line - 1, column - 1);
  const shownAs = severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  const diagnostic = new Diagnostic(new Range(at, at), visibleText(render(message)), shownAs);
  diagnostic.source = SOURCE;
  return diagnostic;
}

import { Diagnostic, DiagnosticSeverity, Position, Range, Uri, languages, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { BrokenRegister } from '../analysis/brokenRegister';
import { readUnsaved } from '../analysis/registerInForce';
import { groupBy } from '../judgement/groupBy';
import type { Problem } from '../register/problem';
import type { ReadRegister } from '../register/registerReader';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { render } from '../wording/render';
import { Delay } from './delay';
import type { ErrorLog } from './errorLog';
import { SOURCE } from './fileDiagnostics';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';
import { judgingSettings } from './settings';
import { isWithoutAgreements } from './shownFindings';
import { unsavedTexts } from './unsavedTexts';

/** The typist has paused. */
const PAUSE = 300;

/** A problem, or what is worth knowing of a register that has none. */
type Told = Omit<Problem, 'severity'> & { readonly severity: Problem['severity'] | 'information' };

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
  private readonly shown = new Map<OpenedRepository, ReadonlyMap<string, readonly Told[]>>();
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
  problemsIn(path: string): readonly Told[] {
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
    const byFile = groupBy<Told, string>(
      [...problems, ...(problem ? [] : notesOf(current?.register))],
      ({ path }) => path,
    );
    for (const file of this.shown.get(opened)?.keys() ?? [])
      if (!byFile.has(file)) this.collection.delete(Uri.file(file));
    for (const [file, found] of byFile) this.collection.set(Uri.file(file), found.map(diagnosticOf));
    this.shown.set(opened, byFile);
  }
}

/** Where nobody's agreement is listed it is said here, at the first of the people: not at each line of theirs. */
function notesOf(read: ReadRegister | null | undefined): Told[] {
  const register = read?.register;
  const first = isWithoutAgreements(register) ? register?.people?.[0] : undefined;
  const place = first && read?.placeOf('people', first.id);
  if (!place) return [];
  return [{ ...place, column: 1, message: message('editor.register.no-agreements'), severity: 'information' }];
}

const SHOWN_AS: Readonly<Record<Told['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Up to the line's end: the editor shows the word that is there. */
function diagnosticOf({ line, column, message, severity }: Told): Diagnostic {
  const at = new Position(line - 1, column - 1);
  const diagnostic = new Diagnostic(new Range(at, at), visibleText(render(message)), SHOWN_AS[severity]);
  diagnostic.source = SOURCE;
  return diagnostic;
}

import { Diagnostic, DiagnosticSeverity, Position, Range, Uri, languages } from 'vscode';
import type { Disposable } from 'vscode';
import { BrokenRegister } from '../analysis/registerInForce';
import type { Problem } from '../register/problem';
import { visibleText } from '../report/visibleText';
import { render } from '../wording/render';
import { SOURCE } from './fileDiagnostics';
import type { OpenedRepository } from './openedRepository';
import type { Repositories } from './repositories';

/** What is wrong with a register, at its line: the one in force until it is mended is the last good one. */
export class RegisterDiagnostics implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('chain-of-title-register');
  private readonly shown = new Map<OpenedRepository, readonly Uri[]>();
  private readonly listener: Disposable;

  constructor(repositories: Repositories) {
    this.listener = repositories.onDidChange((opened) => {
      if (opened) this.show(opened);
      else {
        this.shown.clear();
        this.collection.clear();
      }
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.collection.dispose();
  }

  private show(opened: OpenedRepository): void {
    for (const uri of this.shown.get(opened) ?? []) this.collection.delete(uri);
    const { problem, current } = opened;
    const problems = problem instanceof BrokenRegister ? problem.problems : (current?.register?.problems ?? []);
    const byFile = new Map<string, Diagnostic[]>();
    for (const found of problems) byFile.set(found.path, [...(byFile.get(found.path) ?? []), diagnosticOf(found)]);
    for (const [file, diagnostics] of byFile) this.collection.set(Uri.file(file), diagnostics);
    this.shown.set(
      opened,
      [...byFile.keys()].map((file) => Uri.file(file)),
    );
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

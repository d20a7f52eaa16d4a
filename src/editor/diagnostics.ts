import { languages, workspace } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import { fileDiagnostics } from './fileDiagnostics';
import type { OpenFile } from './openFile';
import type { OpenFiles } from './openFiles';
import { shownFindings } from './shownFindings';
import { SECTION, severityCap, showsDiagnostics } from './settings';

/** The findings of the files that editors show, in the Problems view and under their lines. None without a register. */
export class Diagnostics implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('chain-of-title');
  private readonly listeners: readonly { dispose(): unknown }[];

  /** @param pages the folder of the findings' pages */
  constructor(
    files: OpenFiles,
    private readonly pages: Uri,
  ) {
    this.listeners = [
      this.collection,
      // What is typed moves them by itself.
      files.onDidSettle((file) => this.show(file)),
      files.onDidLeave(({ uri }) => this.collection.delete(uri)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.diagnostics`)) files.all().forEach((file) => this.show(file));
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private show({ document, standing }: OpenFile): void {
    const { uri } = document;
    if (standing.kind !== 'titled' || !showsDiagnostics(uri)) this.collection.delete(uri);
    else {
      const findings = shownFindings(standing.title, standing.opened.baseline);
      this.collection.set(uri, fileDiagnostics(document, findings, severityCap(uri), this.pages));
    }
  }
}

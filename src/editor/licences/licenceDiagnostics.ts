import { languages, workspace } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import type { Finding } from '../../findings/model';
import { fileDiagnostics } from '../fileDiagnostics';
import { isUncommitted } from '../fileTitle';
import type { OpenFile } from '../openFile';
import type { OpenFiles } from '../openFiles';
import { SECTION, severityCap, showsChangedAlone, showsDiagnostics } from '../settings';
import type { OpenLicences } from './openLicences';

/** What is to be looked at about the licences of the files that editors show. */
export class LicenceDiagnostics implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('chain-of-title-licences');
  private readonly listeners: readonly { dispose(): unknown }[];

  /** @param pages the folder of the findings' pages */
  constructor(
    files: OpenFiles,
    private readonly licences: OpenLicences,
    private readonly pages: Uri,
  ) {
    this.listeners = [
      this.collection,
      licences.onDidChange((file) => this.show(file)),
      // Which lines are changed may have come to be known.
      files.onDidChange((file) => showsChangedAlone(file.document.uri) && this.show(file)),
      files.onDidLeave(({ uri }) => this.collection.delete(uri)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SECTION)) files.all().forEach((file) => this.show(file));
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private show(file: OpenFile): void {
    const { document } = file;
    const { uri } = document;
    const licence = this.licences.of(document);
    if (!licence || !showsDiagnostics(uri)) {
      this.collection.delete(uri);
      return;
    }
    const found = licence.opened.baseline?.blocksSince(licence.findings) ?? licence.findings;
    const shown = showsChangedAlone(uri) ? changedAlone(file, found) : found;
    this.collection.set(uri, fileDiagnostics(document, shown, severityCap(uri), this.pages));
  }
}

/** Those on lines that no commit has; of a file that has such lines, also that its header is missing. */
function changedAlone({ standing }: OpenFile, findings: readonly Finding[]): readonly Finding[] {
  if (standing.kind === 'untitled') return standing.why.id === 'editor.not-committed' ? findings : [];
  if (standing.kind === 'loading' || standing.title.uncommitted === 0) return [];
  const changed = standing.title.segments.filter(isUncommitted);
  const isChanged = (line: number): boolean =>
    changed.some((part) => part.line <= line && line < part.line + part.count);
  return findings.filter(({ id, range }) => id === 'licence/missing-header' || (range && isChanged(range[0])));
}

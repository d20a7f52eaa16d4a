import { DiagnosticRelatedInformation, languages, Location, Range, Uri, workspace } from 'vscode';
import type { Diagnostic, Disposable, TextDocument } from 'vscode';
import { words } from '../../report/words';
import { diagnosticOf, MOST_DIAGNOSTICS } from '../fileDiagnostics';
import { SECTION, severityCap, showsDiagnostics } from '../settings';
import { linesOf } from './movedSpan';
import type { OpenPastes } from './openPastes';
import type { PasteFinding, WorkPlace } from './paste';
import { aboutWork, workArguments } from './workText';
import type { WorkTexts } from './workText';

/** What is to be looked at about pasted lines. They stay when the file is saved, and go when their lines do. */
export class PasteDiagnostics implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('chain-of-title-pastes');
  private readonly listeners: readonly { dispose(): unknown }[];

  /** @param pages the folder of the findings' pages */
  constructor(
    private readonly pastes: OpenPastes,
    private readonly texts: WorkTexts,
    private readonly pages: Uri,
  ) {
    this.listeners = [
      this.collection,
      pastes.onDidChange((document) => this.show(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SECTION)) pastes.again();
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private show(document: TextDocument): void {
    const { uri } = document;
    const findings = showsDiagnostics(uri) ? this.pastes.of(document) : [];
    this.collection.set(
      uri,
      findings.slice(0, MOST_DIAGNOSTICS).map((one) => this.diagnosticOf(document, one)),
    );
  }

  private diagnosticOf(document: TextDocument, { finding, span, works }: PasteFinding): Diagnostic {
    const diagnostic = diagnosticOf(document, finding, linesOf(span), severityCap(document.uri), this.pages);
    diagnostic.relatedInformation = works.map((place) => this.informationOf(place));
    return diagnostic;
  }

  private informationOf(place: WorkPlace): DiagnosticRelatedInformation {
    const { copy, file } = place;
    const [first, last] = copy.theirLines;
    const about = file === null ? this.texts.hold(`${copy.work.name}.txt`, aboutWork(place), copy.work.purl) : null;
    const where = about
      ? new Location(about, new Range(0, 0, 0, 0))
      : new Location(Uri.file(file!), new Range(first - 1, 0, last, 0));
    return new DiagnosticRelatedInformation(where, words('paste.work.lines', workArguments(place)));
  }
}

import { CodeActionKind } from 'vscode';
import type { CodeAction, CodeActionContext, CodeActionProvider, Range, TextDocument } from 'vscode';
import type { OpenLicences } from './openLicences';

/** Below a finding about a licence: the right identifier in the tag's place, or the header or text that is missing. */
export class LicenceFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly licences: OpenLicences) {}

  async provideCodeActions(document: TextDocument, _: Range, context: CodeActionContext): Promise<CodeAction[]> {
    const licence = this.licences.of(document);
    if (licence?.version !== document.version) return [];
    const { licenceActions } = await import('../later.js');
    const actions = context.diagnostics.map((diagnostic) => licenceActions(document, licence, diagnostic));
    return (await Promise.all(actions)).flat();
  }

  async resolveCodeAction(action: CodeAction): Promise<CodeAction> {
    const { withText } = await import('../later.js');
    return withText(action);
  }
}

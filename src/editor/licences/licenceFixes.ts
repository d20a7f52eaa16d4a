import { CodeAction, CodeActionKind, Range, WorkspaceEdit } from 'vscode';
import type { CodeActionContext, CodeActionProvider, Diagnostic, TextDocument } from 'vscode';
import { tagRepairs } from '../../licensing/header/tagRepairs';
import { words } from '../../report/words';
import { COMMANDS } from '../commandIds';
import { findingIdOf } from '../fileDiagnostics';
import type { OpenLicence, OpenLicences } from './openLicences';

const MOST_PROPOSALS = 4;

/** Below a finding about a licence: the right identifier in the tag's place, or the header that is missing. */
export class LicenceFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly licences: OpenLicences) {}

  provideCodeActions(document: TextDocument, _: Range, context: CodeActionContext): CodeAction[] {
    const licence = this.licences.of(document);
    if (licence?.version !== document.version) return [];
    return context.diagnostics.flatMap((diagnostic) => {
      switch (findingIdOf(diagnostic)) {
        case 'licence/invalid-expression':
          return repairs(document, licence, diagnostic);
        case 'licence/missing-header':
          return additions(document, licence.expected, diagnostic);
        default:
          return [];
      }
    });
  }
}

function repairs(document: TextDocument, { path, facts }: OpenLicence, diagnostic: Diagnostic): CodeAction[] {
  const line = diagnostic.range.start.line + 1;
  const tag = facts.licences.find((found) => found.kind === 'tag' && found.line === line);
  const proposals = tag?.proposals?.slice(0, MOST_PROPOSALS) ?? [];
  return proposals.flatMap((proposal) => {
    const [edit] = tagRepairs(path, document.getText(), [{ ...tag!, proposals: [proposal] }]) ?? [];
    if (!edit) return [];
    const action = new CodeAction(words('editing.fix.replace', { text: proposal }), CodeActionKind.QuickFix);
    const range = new Range(document.positionAt(edit.offset), document.positionAt(edit.offset + edit.deleted));
    action.edit = new WorkspaceEdit();
    action.edit.replace(document.uri, range, edit.inserted);
    action.diagnostics = [diagnostic];
    action.isPreferred = proposals.length === 1;
    return action;
  });
}

function additions(document: TextDocument, expected: string | null, diagnostic: Diagnostic): CodeAction[] {
  const action = (title: string, licence: string | null): CodeAction => {
    const made = new CodeAction(title, CodeActionKind.QuickFix);
    made.command = { command: COMMANDS.addHeader, title, arguments: [document.uri.toString(), licence] };
    made.diagnostics = [diagnostic];
    made.isPreferred = licence !== null;
    return made;
  };
  const chosen = action(words('editor.header.choose'), null);
  return expected === null ? [chosen] : [action(words('editor.header.add', { licence: expected }), expected), chosen];
}

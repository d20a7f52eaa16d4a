import { CodeAction, CodeActionKind, Range, WorkspaceEdit } from 'vscode';
import type { Diagnostic, TextDocument, Uri } from 'vscode';
import { tagRepairs } from '../../licensing/header/tagRepairs';
import { textFileOf } from '../../licensing/reuse/licenceFile';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { render } from '../../wording/render';
import { COMMANDS } from '../commandIds';
import { findingIdOf } from '../fileDiagnostics';
import { addTextChange, canAddText } from './addTextChange';
import type { OpenLicence } from './licenceReader';

const MOST_PROPOSALS = 4;

/** Puts a text into LICENSES/: it is read when the person takes it. */
class TextAddition extends CodeAction {
  constructor(
    readonly root: Uri,
    readonly licence: string,
  ) {
    super(words('editor.text.add', { file: textFileOf(licence) }), CodeActionKind.QuickFix);
  }
}

/** What settles a finding about the licence of a document. */
export async function licenceActions(
  document: TextDocument,
  licence: OpenLicence,
  diagnostic: Diagnostic,
): Promise<CodeAction[]> {
  switch (findingIdOf(diagnostic)) {
    case 'licence/invalid-expression':
      return repairs(document, licence, diagnostic);
    case 'licence/missing-header':
      return additions(document, licence.expected, diagnostic);
    case 'licence/text-missing':
      return textAdditions(licence, diagnostic);
    default:
      return [];
  }
}

/** With the text that it puts into LICENSES/, unless something has come to lie there meanwhile. */
export async function withText(action: CodeAction): Promise<CodeAction> {
  if (!(action instanceof TextAddition) || !(await canAddText(action.root, action.licence))) return action;
  action.edit = new WorkspaceEdit();
  await addTextChange(action.edit, action.root, action.licence);
  return action;
}

/** A tag may name several licences: what a diagnostic says tells which it is of. */
async function textAdditions({ findings, opened }: OpenLicence, diagnostic: Diagnostic): Promise<CodeAction[]> {
  const finding = findings.find(
    ({ id, message }) => id === findingIdOf(diagnostic) && visibleText(render(message)) === diagnostic.message,
  );
  if (!finding?.subject || !(await canAddText(opened.root, finding.subject))) return [];
  const action = new TextAddition(opened.root, finding.subject);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return [action];
}

function repairs(document: TextDocument, { path, facts }: OpenLicence, diagnostic: Diagnostic): CodeAction[] {
  const line = diagnostic.range.start.line + 1;
  const tag = [...facts.licences, ...facts.snippets].find((found) => found.kind === 'tag' && found.line === line);
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

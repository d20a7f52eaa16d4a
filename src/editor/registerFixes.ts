import { CodeAction, CodeActionKind, WorkspaceEdit } from 'vscode';
import type { CodeActionContext, CodeActionProvider, Diagnostic, Range, TextDocument } from 'vscode';
import { problemFix } from '../register/editing/problemFix';
import { readOutline } from '../register/editing/readOutline';
import { replaceWord } from '../register/editing/replaceWord';
import { words } from '../report/words';
import { DRAFT_FIRST_AGREEMENT } from './firstAgreement';
import { SOURCE } from './fileDiagnostics';
import { rangeIn } from './rangeIn';
import type { RegisterDiagnostics } from './registerDiagnostics';

/** What a register's problem says would be right, as an edit. */
export class RegisterFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly diagnostics: RegisterDiagnostics) {}

  provideCodeActions(document: TextDocument, _: Range, context: CodeActionContext): CodeAction[] {
    const ours = context.diagnostics.filter(({ source }) => source === SOURCE);
    if (ours.length === 0) return [];
    const text = document.getText();
    const root = readOutline(text);
    return this.diagnostics.problemsIn(document.uri.fsPath).flatMap((problem) => {
      const fix = problemFix(problem);
      const diagnostic = ours.find(
        ({ range: { start } }) => start.line === problem.line - 1 && start.character === problem.column - 1,
      );
      if (diagnostic && problem.message.id === 'editor.register.no-agreements')
        return firstAgreement(document, diagnostic);
      if (!fix || !diagnostic) return [];
      const change = replaceWord(root, document.offsetAt(diagnostic.range.start), fix.word, fix.by);
      if (!change) return [];
      const action = new CodeAction(words('editing.fix.replace', { text: fix.by }), CodeActionKind.QuickFix);
      action.edit = new WorkspaceEdit();
      action.edit.replace(document.uri, rangeIn(text, change), change.text);
      action.diagnostics = [diagnostic];
      action.isPreferred = true;
      return action;
    });
  }
}

function firstAgreement({ uri }: TextDocument, diagnostic: Diagnostic): CodeAction {
  const action = new CodeAction(words('editing.fix.first-agreement'), CodeActionKind.QuickFix);
  action.command = { command: DRAFT_FIRST_AGREEMENT, title: action.title, arguments: [uri.fsPath] };
  action.diagnostics = [diagnostic];
  return action;
}

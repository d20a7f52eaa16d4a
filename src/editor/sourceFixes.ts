import { CodeAction, CodeActionKind } from 'vscode';
import type { CodeActionContext, CodeActionProvider, Range, TextDocument } from 'vscode';
import type { Finding } from '../findings/model';
import { words } from '../report/words';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { findingIdOf } from './fileDiagnostics';
import type { OpenFiles } from './openFiles';
import { addToRegister, additionsFor, agreementOf } from './registerAdditions';
import type { Addition } from './registerAdditions';
import type { RegisterTexts } from './registerTexts';

/** Run by the quick fixes alone: it is in no menu. */
export const ADD_TO_REGISTER = 'chainOfTitle.addToRegister';

/** Below a finding in source: the entry of the register that would settle it, as a draft. */
export class SourceFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(
    private readonly files: OpenFiles,
    private readonly texts: RegisterTexts,
  ) {}

  provideCodeActions(document: TextDocument, _: Range, context: CodeActionContext): CodeAction[] {
    return context.diagnostics.flatMap((diagnostic) => {
      const id = findingIdOf(diagnostic);
      const line = diagnostic.range.start.line + 1;
      const finding = id === null ? null : this.findingAt(document, id, line);
      return (finding ? additionsFor(finding) : []).map((addition) => {
        const action = new CodeAction(titleOf(addition, finding!), CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        const args = [document.uri.toString(), finding!.id, line, addition];
        action.command = { command: ADD_TO_REGISTER, title: action.title, arguments: args };
        return action;
      });
    });
  }

  /** The command: what it was offered for is looked up again, for anybody can run a command. */
  async run(uri: unknown, id: unknown, line: unknown, addition: unknown): Promise<void> {
    const file = this.files.all().find(({ document }) => document.uri.toString() === String(uri));
    const finding = file && this.findingAt(file.document, String(id), Number(line));
    const wanted = finding && additionsFor(finding).find((each) => each === addition);
    const standing = file?.standing;
    if (!wanted || standing?.kind !== 'titled') throw new UserError(message('editing.fix.gone'));
    await addToRegister(this.texts, standing.opened, standing.title.engine, finding, wanted);
  }

  private findingAt(document: TextDocument, id: string, line: number): Finding | null {
    const standing = this.files.of(document)?.standing;
    if (standing?.kind !== 'titled') return null;
    return standing.title.findings.find((each) => each.id === id && each.range?.[0] === line) ?? null;
  }
}

function titleOf(addition: Addition, finding: Finding): string {
  const { args } = finding.message;
  const name = typeof args?.name === 'string' ? args.name : '';
  switch (addition) {
    case 'person':
      return words('editing.fix.add-person', { name });
    case 'engagement':
      return words('editing.fix.add-engagement', { name });
    case 'extension':
      return words('editing.fix.extend', { agreement: agreementOf(finding) });
  }
}

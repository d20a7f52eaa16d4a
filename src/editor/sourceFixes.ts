import { isDeepStrictEqual } from 'node:util';
import { CodeAction, CodeActionKind } from 'vscode';
import type { CodeActionContext, CodeActionProvider, Range, TextDocument } from 'vscode';
import type { Finding } from '../findings/model';
import { words } from '../report/words';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { findingIdOf } from './fileDiagnostics';
import { segmentAt } from './fileTitle';
import type { FileTitle } from './fileTitle';
import type { OpenedRepository } from './openedRepository';
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
      const found = id === null ? null : this.findingAt(document, id, line);
      return (found?.additions ?? []).map((addition) => {
        const { finding, title } = found!;
        const action = new CodeAction(titleOf(addition, finding, title), CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        const args = [document.uri.toString(), finding.id, line, addition];
        action.command = { command: ADD_TO_REGISTER, title: action.title, arguments: args };
        return action;
      });
    });
  }

  /** The command: what it was offered for is looked up again, for anybody can run a command. */
  async run(uri: unknown, id: unknown, line: unknown, addition: unknown): Promise<void> {
    const file = this.files.all().find(({ document }) => document.uri.toString() === String(uri));
    const found = file && this.findingAt(file.document, String(id), Number(line));
    const wanted = found?.additions.find((each) => isDeepStrictEqual(each, addition));
    if (!wanted) throw new UserError(message('editing.fix.gone'));
    const { opened, title, finding } = found!;
    await addToRegister(this.texts, opened, title.engine, finding, wanted);
  }

  private findingAt(document: TextDocument, id: string, line: number): Found | null {
    const standing = this.files.of(document)?.standing;
    if (standing?.kind !== 'titled') return null;
    const { opened, title } = standing;
    const finding = title.findings.find((each) => each.id === id && each.range?.[0] === line);
    if (!finding) return null;
    const gaps = segmentAt(title, line)?.verdict.gaps ?? [];
    const additions = additionsFor(finding, gaps, title.engine.register?.register ?? null);
    return { opened, title, finding, additions };
  }
}

interface Found {
  readonly opened: OpenedRepository;
  readonly title: FileTitle;
  readonly finding: Finding;
  readonly additions: readonly Addition[];
}

function titleOf(addition: Addition, finding: Finding, { engine: { naming } }: FileTitle): string {
  const { args } = finding.message;
  const name = typeof args?.name === 'string' ? args.name : '';
  switch (addition.kind) {
    case 'agreement': {
      const { lower, upper } = addition.link;
      return words('editing.fix.add-agreement', { lower: naming.party(lower), upper: naming.party(upper) });
    }
    case 'person':
      return words('editing.fix.add-person', { name });
    case 'engagement':
      return words('editing.fix.add-engagement', { name });
    case 'extension':
      return words('editing.fix.extend', { agreement: agreementOf(finding) });
  }
}

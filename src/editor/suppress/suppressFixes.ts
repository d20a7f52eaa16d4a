import { CodeAction, CodeActionKind } from 'vscode';
import type { CodeActionContext, CodeActionProvider, Range, TextDocument } from 'vscode';
import type { Finding } from '../../findings/model';
import { words } from '../../report/words';
import { message } from '../../wording/message';
import { UserError } from '../../wording/userError';
import type { Analyses } from '../analyses';
import { findingIdOf } from '../fileDiagnostics';
import type { OpenLicences } from '../licences/openLicences';
import type { OpenFiles } from '../openFiles';
import type { RegisterTexts } from '../registerTexts';
import { suppressFindings } from './suppressFindings';

/** Run by the quick fix alone: it is in no menu. */
export const SUPPRESS_IN_FILE = 'chainOfTitle.suppressInFile';

export interface SuppressFixesParts {
  readonly files: OpenFiles;
  readonly licences: OpenLicences;
  readonly analyses: Analyses;
  readonly texts: RegisterTexts;
}

/** Below a finding in source, where a register is in force: to accept it, with a reason and a last day. Pasted lines have a fix of their own. */
export class SuppressFixes implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];

  constructor(private readonly parts: SuppressFixesParts) {}

  provideCodeActions(document: TextDocument, _: Range, context: CodeActionContext): CodeAction[] {
    return context.diagnostics.flatMap((diagnostic) => {
      const id = findingIdOf(diagnostic);
      const line = diagnostic.range.start.line + 1;
      if (id === null || !this.findingAt(document, id, line)) return [];
      const action = new CodeAction(words('suppress.fix', { rule: id }), CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      const args = [document.uri.toString(), id, line];
      action.command = { command: SUPPRESS_IN_FILE, title: action.title, arguments: args };
      return action;
    });
  }

  /** The command: what it was offered for is looked up again, for anybody can run a command. */
  async run(uri: unknown, id: unknown, line: unknown): Promise<void> {
    const file = this.parts.files.all().find(({ document }) => document.uri.toString() === String(uri));
    const found = file && this.findingAt(file.document, String(id), Number(line));
    if (!found) throw new UserError(message('editing.fix.gone'));
    const { finding, all, opened } = found;
    await suppressFindings(this.parts.texts, opened, [finding], all);
  }

  private findingAt(document: TextDocument, id: string, line: number) {
    const { files, licences, analyses } = this.parts;
    const standing = files.of(document)?.standing;
    if (standing?.kind !== 'titled' || !standing.title.engine.register) return null;
    const { engine, findings } = standing.title;
    const known: readonly Finding[] = [...findings, ...(licences.of(document)?.findings ?? [])];
    const finding = known.find((each) => each.id === id && each.range?.[0] === line);
    // How many others it would concern is known once an analysis is there.
    const all = analyses.known(engine)?.findings ?? known;
    return finding ? { finding, all, opened: standing.opened } : null;
  }
}

import { Uri, env, window } from 'vscode';
import type { Analysis } from '../analysis/model';
import { htmlReport } from '../report/html/htmlReport';
import { words } from '../report/words';
import type { OpenedRepository } from './openedRepository';
import { sentenceLanguage } from './sentenceLanguage';
import { writeWhole } from './writeWhole';

/** Saves the report as one self-contained page where the user says. */
export async function exportReport({ root }: OpenedRepository, analysis: Analysis): Promise<void> {
  const { name } = analysis.repository;
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(root, '..', `${name}-provenance-${analysis.today}.html`),
    filters: { HTML: ['html'] },
    title: words('editor.export.title'),
  });
  if (!target) return;
  await writeWhole(target, htmlReport(analysis, { language: sentenceLanguage() }), { overwrite: true });
  const open = words('editor.export.open');
  // Nobody waits for an answer to this.
  void window.showInformationMessage(words('editor.export.done', { path: target.fsPath }), open).then((chosen) => {
    if (chosen === open) void env.openExternal(target);
  });
}

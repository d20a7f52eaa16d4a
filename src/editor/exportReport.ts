import { ProgressLocation, Uri, env, window } from 'vscode';
import type { Analysis } from '../analysis/model';
import { readReportMaterial, type ReportMaterial } from '../analysis/reportMaterial';
import { FILE_FORMATS, type FileFormat } from '../report/formats/fileFormats';
import { htmlReport } from '../report/html/htmlReport';
import { words } from '../report/words';
import { signalOf } from './cancellation';
import { EXPORT_FORMATS, type ExportFormat } from './exportFormats';
import type { OpenedRepository } from './openedRepository';
import { sentenceLanguage } from './sentenceLanguage';
import { writeWhole } from './writeWhole';

/** Saves the report in the format, and where, the user says. */
export async function exportReport(opened: OpenedRepository, analysis: Analysis): Promise<void> {
  const chosen = await window.showQuickPick(
    EXPORT_FORMATS.map((offered) => ({ label: offered.name, description: words(offered.use), offered })),
    { placeHolder: words('editor.export.choose'), matchOnDescription: true },
  );
  if (!chosen) return;
  const { offered } = chosen;
  const format = FILE_FORMATS.get(offered.format)!;
  const targets = await targetsOf(opened, analysis, offered, format);
  if (!targets) return;
  const material = await materialOf(opened, analysis, format);
  if (!material) return;
  for (const [target, write] of targets) {
    const isPage = offered.format === 'html';
    const text = isPage
      ? htmlReport(analysis, { language: sentenceLanguage() })
      : [...(await write(material))].join('');
    await writeWhole(target, text, { overwrite: true });
  }
  const [first] = targets[0]!;
  const open = words('editor.export.open');
  const path = targets.length > 1 ? Uri.joinPath(first, '..').fsPath : first.fsPath;
  // Nobody waits for an answer to this.
  void window.showInformationMessage(words('editor.export.done', { path }), open).then((answer) => {
    if (answer === open) void env.openExternal(targets.length > 1 ? Uri.joinPath(first, '..') : first);
  });
}

type Target = readonly [file: Uri, write: FileFormat['print']];

/** Null: left. Several files go into a folder, under their own names. */
async function targetsOf(
  { root }: OpenedRepository,
  { repository, today }: Analysis,
  { name, extension }: ExportFormat,
  { files }: FileFormat,
): Promise<readonly Target[] | null> {
  const above = Uri.joinPath(root, '..');
  const title = words('editor.export.title');
  if (files.length > 1) {
    const [folder] =
      (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, defaultUri: above, title })) ?? [];
    return folder ? files.map(([file, write]) => [Uri.joinPath(folder, file), write]) : null;
  }
  const [[own, write]] = files as unknown as [FileFormat['files'][number]];
  // NOTICE and REUSE.toml are called so wherever they lie; of reports there are many.
  const isNamed = own === 'NOTICE' || own === 'REUSE.toml';
  const file = await window.showSaveDialog({
    defaultUri: Uri.joinPath(
      above,
      isNamed ? own : own.replace('provenance', `${repository.name}-provenance-${today}`),
    ),
    ...(extension !== '' && { filters: { [name]: [extension] } }),
    title,
  });
  return file ? [[file, write]] : null;
}

/** Null: given up. */
async function materialOf(
  { repository }: OpenedRepository,
  analysis: Analysis,
  { needs }: FileFormat,
): Promise<ReportMaterial | null> {
  if (!needs) return readReportMaterial(analysis, repository, new Set());
  return window.withProgress(
    { location: ProgressLocation.Notification, title: words('editor.export.reading'), cancellable: true },
    async (_, token) => {
      const reading = { signal: signalOf(token) };
      try {
        return await readReportMaterial(analysis, repository, new Set([needs]), reading);
      } catch (error) {
        if (token.isCancellationRequested) return null;
        throw error;
      }
    },
  );
}

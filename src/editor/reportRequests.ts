import path from 'node:path';
import { Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Analysis } from '../analysis/model';
import { countedFiles, countTitle, isCountKey } from '../report/countedFiles';
import { sizeOf } from '../report/sizeOf';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import { counted } from '../wording/counted';
import { render } from '../wording/render';
import { showPlace } from './showPlace';

/** What the report's page asks for is not trusted: only a file inside the repository is opened. */
export async function openPlace(root: Uri, told: unknown): Promise<void> {
  const { type, path: place, line } = (told ?? {}) as { type?: unknown; path?: unknown; line?: unknown };
  if (type !== 'open' || typeof place !== 'string' || place.split(/[\\/]/).includes('..')) return;
  const file = Uri.joinPath(root, place);
  try {
    await workspace.fs.stat(file);
  } catch {
    void window.showInformationMessage(words('editor.report.gone', { path: visibleText(place) }));
    return;
  }
  await showPlace(file, typeof line === 'number' ? line : 1);
}

/** All files that a number of the report counts, most lines first; the one that is chosen is opened. */
export async function pickCountedFile(root: Uri, analysis: Analysis, key: unknown): Promise<void> {
  if (typeof key !== 'string' || !isCountKey(key)) return;
  const files = countedFiles(analysis, [key]).get(key) ?? [];
  const items = files.map((file): QuickPickItem & { readonly path: string } => {
    const folder = path.posix.dirname(file.path);
    const lines = render(counted('lines', file.lines));
    return {
      path: file.path,
      label: visibleText(path.posix.basename(file.path)),
      description: folder === '.' ? lines : `${visibleText(folder)} · ${lines}`,
    };
  });
  const size = sizeOf(
    files.reduce((sum, { lines }) => sum + lines, 0),
    files.length,
  );
  const picked = await window.showQuickPick(items, {
    title: countTitle(analysis, key),
    placeHolder: size,
    matchOnDescription: true,
  });
  if (picked) await openPlace(root, { type: 'open', path: picked.path });
}

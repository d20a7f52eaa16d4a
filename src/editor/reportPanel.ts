import { randomBytes } from 'node:crypto';
import { Uri, ViewColumn, env, window, workspace } from 'vscode';
import type { Disposable, WebviewPanel } from 'vscode';
import type { Analysis } from '../analysis/model';
import { htmlReport } from '../report/html/htmlReport';
import { visibleText } from '../report/visibleText';
import { words } from '../report/words';
import type { ErrorLog } from './errorLog';
import type { OpenedRepository } from './openedRepository';
import { showPlace } from './showPlace';

const NONCE_BYTES = 16;

/** The report in the editor: one panel for each repository, shown again with what is new. */
export class ReportPanel implements Disposable {
  private readonly panels = new Map<string, WebviewPanel>();

  constructor(private readonly log: ErrorLog) {}

  show({ repository, root }: OpenedRepository, analysis: Analysis): void {
    const panel = this.panels.get(repository.root) ?? this.create(root);
    panel.title = words('editor.report.title', { repository: repository.name });
    // The page is text: the editor keeps it, and draws it again after it was hidden.
    panel.webview.html = htmlReport(analysis, {
      nonce: randomBytes(NONCE_BYTES).toString('hex'),
      cspSource: panel.webview.cspSource,
      language: env.language,
    });
    panel.reveal(panel.viewColumn);
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
  }

  private create(root: Uri): WebviewPanel {
    const panel = window.createWebviewPanel('chainOfTitle.report', words('report.title'), ViewColumn.Active, {
      // The page's own script alone, by nonce: it makes file names open.
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    this.panels.set(root.fsPath, panel);
    panel.onDidDispose(() => this.panels.delete(root.fsPath));
    panel.webview.onDidReceiveMessage((told: unknown) => this.log.watch(openPlace(root, told)));
    return panel;
  }
}

/** What the page asks for is not trusted: only a file inside the repository is opened. */
async function openPlace(root: Uri, told: unknown): Promise<void> {
  const { type, path, line } = (told ?? {}) as { type?: unknown; path?: unknown; line?: unknown };
  if (type !== 'open' || typeof path !== 'string' || path.split(/[\\/]/).includes('..')) return;
  const file = Uri.joinPath(root, path);
  try {
    await workspace.fs.stat(file);
  } catch {
    void window.showInformationMessage(words('editor.report.gone', { path: visibleText(path) }));
    return;
  }
  await showPlace(file, typeof line === 'number' ? line : 1);
}

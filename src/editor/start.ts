import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { AnalysisClient } from '../analysisProcess/analysisClient';
import { startProcess } from '../analysisProcess/startProcess';
import { words } from '../report/words';
import { BackgroundPause } from './backgroundPause';
import { registerCommands } from './commands';
import { Diagnostics } from './diagnostics';
import { ErrorLog } from './errorLog';
import { ExplorerBadges } from './explorerBadges';
import { OpenFiles } from './openFiles';
import { RegisterDiagnostics } from './registerDiagnostics';
import { OpenLicences } from './licences/openLicences';
import { registerLicences } from './licences/registerLicences';
import { LineTints } from './lineTints';
import { LineHovers } from './lineHovers';
import { registerPasteGuard } from './paste/registerPasteGuard';
import { PROVENANCE_TOOL, ProvenanceTool } from './provenanceTool';
import { RegisterTexts } from './registerTexts';
import { ReportPanel } from './reportPanel';
import { Repositories } from './repositories';
import { Analyses } from './analyses';
import { guardsPastes } from './settings';
import { SourceLenses } from './sourceLenses';
import { StatusItem } from './statusItem';
import type { ShownStatus } from './statusItem';
import { tellMatching } from './tellMatching';
import { registerViews } from './views/registerViews';
import type { ViewName } from './views/registerViews';
import type { RowsView } from './views/rowsView';
import { WorkspaceStores } from './workspaceStores';

/** What other extensions can ask, and our tests: a status bar can't be read otherwise. */
export interface ChainOfTitleApi {
  /** The vendor indicator as it is shown; null while it is hidden. */
  readonly status: () => ShownStatus | null;
  /** The badge of a file or folder, once the background analysis has one. */
  readonly badge: (uri: vscode.Uri) => Promise<vscode.FileDecoration | undefined>;
  readonly onDidChangeBadges: vscode.Event<undefined>;
  /** The views as they are asked for their rows. */
  readonly views: Readonly<Record<ViewName, RowsView>>;
  /** Files of the stores that the background has fingerprinted, and of others that are compared with; none before that. */
  readonly stores: () => readonly string[];
  /** Compares pasted lines with the stores of these files, in place of those that it found. */
  readonly useSnippetStores: (files: readonly string[]) => void;
}

/** Builds the editor's parts and wires them to each other; whatever is registered ends with the extension. */
export function start(context: vscode.ExtensionContext): ChainOfTitleApi {
  // Without a bundle for the editor's language the sentences stay English.
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const channel = vscode.window.createOutputChannel('Chain of Title', { log: true });
  const log = new ErrorLog(channel);
  const pause = new BackgroundPause();
  const repositories = new Repositories(log, vscode.Uri.joinPath(context.globalStorageUri, 'lines').fsPath);
  const files = new OpenFiles(repositories, log);
  const licences = new OpenLicences(files, repositories, log);
  const status = new StatusItem(files, licences, pause, repositories);
  const pages = vscode.Uri.joinPath(context.extensionUri, 'docs/findings');
  const client = new AnalysisClient({ start: startProcess, tell: tellMatching(log) });
  const stores = new WorkspaceStores({ client, repositories, pause, log, isWanted: guardsPastes });
  const analyses = new Analyses(client, () => stores.files);
  const panel = new ReportPanel(repositories, analyses, log);
  const diagnostics = new RegisterDiagnostics(repositories, log);
  const texts = new RegisterTexts(repositories);
  const views = registerViews({ repositories, analyses, texts, pages, kept: context.workspaceState, pause, log });
  const guard = registerPasteGuard({ repositories, licences, registers: texts, stores, pages, log });
  const lenses = new SourceLenses(files, log);
  const tints = new LineTints(files);
  const badges = new ExplorerBadges(repositories, analyses, pause, log);
  context.subscriptions.push(
    channel,
    pause,
    repositories,
    files,
    status,
    new Diagnostics(files, pages),
    ...registerLicences({ files, repositories, licences, pages }),
    diagnostics,
    analyses,
    panel,
    badges,
    lenses,
    tints,
    vscode.languages.registerCodeLensProvider({ scheme: 'file' }, lenses),
    stores,
    stores.onDidChange(() => {
      for (const { current } of repositories.all()) if (current && !pause.isOn) log.watch(analyses.renew(current));
    }),
    ...guard.parts,
    ...views.parts,
    vscode.languages.registerHoverProvider({ scheme: 'file' }, new LineHovers(files, texts, licences)),
    vscode.lm.registerTool(PROVENANCE_TOOL, new ProvenanceTool(repositories, licences)),
    ...registerCommands({ repositories, files, analyses, panel, tints, pause, log }),
  );
  files.look();
  // The start waits for none of what helps to write a register, nor for the manifest.
  const editing = import('./registerEditing.js').then(({ registerEditing }) => {
    const { version } = context.extension.packageJSON as { readonly version?: string };
    channel.info(words('editor.started', { version: String(version) }));
    context.subscriptions.push(
      ...registerEditing({ repositories, texts, files, analyses, licences, diagnostics, log }),
    );
  });
  log.watch(editing);
  return {
    status: () => status.shown,
    badge: (uri) => badges.provideFileDecoration(uri),
    onDidChangeBadges: badges.onDidChangeFileDecorations,
    views: views.byName,
    stores: () => stores.files,
    useSnippetStores: guard.useStores,
  };
}

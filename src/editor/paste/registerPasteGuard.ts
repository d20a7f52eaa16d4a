import { commands, languages, window, workspace } from 'vscode';
import type { TextEditor, Uri } from 'vscode';
import { SnippetMatching } from '../../analysis/snippetMatching';
import { Delay } from '../delay';
import type { ErrorLog } from '../errorLog';
import type { OpenLicences } from '../licences/openLicences';
import type { RegisterTexts } from '../registerTexts';
import type { Repositories } from '../repositories';
import { saidErrors } from '../saidErrors';
import { guardsPastes } from '../settings';
import { tellMatching } from '../tellMatching';
import type { WorkspaceStores } from '../workspaceStores';
import { OpenPastes } from './openPastes';
import { PasteDiagnostics } from './pasteDiagnostics';
import { ANSWER_PASTE, PasteFixes } from './pasteFixes';
import { PasteWitness } from './pasteWitness';
import { WORK_SCHEME, WorkTexts } from './workText';

/**
 * Milliseconds after a file is shown first: whoever pastes sooner waits a tenth of a second more. What reads the register has mostly
 * ended by then, and the one takes the room of the other.
 */
const SOON = 8000;
/** The same after the start until stores are looked for of what lies in the workspace's folders. */
const IDLE = 4000;

interface PasteGuardParts {
  readonly repositories: Repositories;
  readonly licences: OpenLicences;
  readonly registers: RegisterTexts;
  /** What lies in the workspace's folders, fingerprinted in the background. */
  readonly stores: WorkspaceStores;
  /** The folder of the findings' pages. */
  readonly pages: Uri;
  readonly log: ErrorLog;
}

export interface PasteGuard {
  readonly parts: readonly { dispose(): unknown }[];
  /** In place of the stores that it finds itself. */
  readonly useStores: (files: readonly string[]) => void;
}

/** All that looks at what is pasted. Nothing waits for it, pasting least of all. */
export function registerPasteGuard({
  repositories,
  licences,
  registers,
  stores,
  pages,
  log,
}: PasteGuardParts): PasteGuard {
  const matching = new SnippetMatching({ tell: tellMatching(log) });
  const witness = new PasteWitness(() => matching.warmUp());
  const texts = new WorkTexts();
  const pastes = new OpenPastes({ witness, matching, repositories, licences, log });
  const fixes = new PasteFixes({ pastes, repositories, registers, texts });
  let isChosen = false;
  const warmUp = new Delay(SOON, () => matching.warmUp());
  let isWarm = false;
  const warmUpFor = (editor: TextEditor | undefined): void => {
    if (isWarm || editor?.document.uri.scheme !== 'file' || !guardsPastes(editor.document.uri)) return;
    isWarm = true;
    warmUp.start();
  };
  warmUpFor(window.activeTextEditor);
  const find = new Delay(IDLE, () => {
    const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file' && guardsPastes(uri));
    if (folders.length === 0) return;
    const roots = folders.map(({ uri }) => uri.fsPath);
    log.watch(stores.keptFor(roots).then((files) => (isChosen ? undefined : matching.useStores(files))));
  });
  find.start();
  const any = { scheme: 'file' };
  const parts = [
    matching,
    stores.onDidChange((files) => (isChosen ? undefined : matching.useStores(files))),
    warmUp,
    window.onDidChangeActiveTextEditor(warmUpFor),
    find,
    texts,
    pastes,
    new PasteDiagnostics(pastes, texts, pages),
    languages.registerDocumentPasteEditProvider(any, witness, PasteWitness.metadata),
    languages.registerCodeActionsProvider(any, fixes, { providedCodeActionKinds: PasteFixes.kinds }),
    workspace.registerTextDocumentContentProvider(WORK_SCHEME, texts),
    commands.registerCommand(ANSWER_PASTE, (...args: unknown[]) =>
      saidErrors(log, () => fixes.run(args[0], args[1], args[2], args[3], args[4])),
    ),
  ];
  const useStores = (files: readonly string[]): void => {
    isChosen = true;
    matching.useStores(files);
  };
  return { parts, useStores };
}

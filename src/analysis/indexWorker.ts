import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { sharedFileScanner } from './licenceTexts';
import { buildFolderStore, type FolderToAdd } from './stores/folderStore';
import type { WorkspacePlace } from './keptWorkspaceStore';
import { buildWorkspaceStore } from './workspaceStore';

/** What indexInWorker.ts starts the worker for. */
export type IndexRequest = {
  /** Beside what somebody waits for. */
  readonly isBackground: boolean;
} & (
  | { readonly kind: 'workspace'; readonly place: WorkspacePlace; readonly force: boolean }
  | { readonly kind: 'folder'; readonly folder: FolderToAdd }
);

/** Files are told of one after the other; the last message has the store's. */
export type IndexAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly files: readonly string[] | null };

/** Often enough to look alive. */
const INTERVAL_MS = 100;

async function build(request: IndexRequest): Promise<readonly string[] | null> {
  const scan = await sharedFileScanner();
  let told = 0;
  const onRead = (done: number, total: number): void => {
    if (performance.now() - told < INTERVAL_MS) return;
    told = performance.now();
    parentPort?.postMessage({ kind: 'progress', done, total } satisfies IndexAnswer);
  };
  return request.kind === 'workspace'
    ? buildWorkspaceStore(request.place, { scan, force: request.force, onRead })
    : buildFolderStore(request.folder, { scan, onRead });
}

/** Linux alone knows priorities of threads; elsewhere it would be the whole process's. */
function giveWay(): void {
  if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_LOW);
}

if (parentPort) {
  const request = workerData as IndexRequest;
  if (request.isBackground) giveWay();
  // A fault ends the worker, and whoever started it hears of it.
  void build(request).then((files) => parentPort?.postMessage({ kind: 'done', files } satisfies IndexAnswer));
}

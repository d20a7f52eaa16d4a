import { indexInWorker } from '../analysis/indexInWorker';
import type { IndexRequest } from '../analysis/indexWorker';
import { readStores } from '../analysis/stores/readStores';
import { storeFacts, type StoreFacts } from '../analysis/stores/storeFacts';
import { visibleText } from '../report/visibleText';
import { message } from '../wording/message';
import { UserError } from '../wording/userError';
import { createProgressLine } from './progressLine';

/**
 * Fingerprints beside this thread, with progress on a terminal.
 * @param folder of the stores
 * @returns what is in the store; null for a folder without code
 * @throws UserError where the store can't be written
 */
export async function runIndex(request: IndexRequest, folder: string, signal: AbortSignal): Promise<StoreFacts | null> {
  const progress = createProgressLine();
  try {
    const onRead = (done: number, total: number): void => progress.show('index', done, total);
    const files = await indexInWorker(request, { signal, onRead });
    return files && storeFacts(await readStores(files, signal));
  } catch (error) {
    const { code, message: reason } = error as NodeJS.ErrnoException;
    if (code === undefined || signal.aborted) throw error;
    throw new UserError(message('error.cannot-write', { path: visibleText(folder), reason }));
  } finally {
    progress.clear();
  }
}

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexAnswer, IndexRequest } from './indexWorker';
import type { OnRead } from './works/readProgress';

export interface IndexOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onRead?: OnRead;
}

/**
 * Fingerprints a workspace or a folder in a thread of its own: minutes of work in which this one stays free.
 * @returns the store's files; null for a folder without code
 * @throws the signal's reason once nobody waits any more, and what the thread failed at
 */
export async function indexInWorker(
  request: IndexRequest,
  { signal, onRead = () => undefined }: IndexOptions = {},
): Promise<readonly string[] | null> {
  signal?.throwIfAborted();
  const worker = new Worker(path.join(__dirname, 'indexWorker.js'), { workerData: request, stderr: true });
  const listeners = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (answer: IndexAnswer) => {
        if (answer.kind === 'done') resolve(answer.files);
        else onRead(answer.done, answer.total);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread that fingerprints ended with ${code}`)));
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: listeners.signal });
    });
  } finally {
    listeners.abort();
    await worker.terminate();
  }
}

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { entryKey } from './entryPlaces';
import type { EntryKind } from './entryPlaces';
import type { EntryPlace, ReadResult } from './readResult';
import type { ReadRequest } from './readWorker';

export interface ReadOptions {
  /**
   * The folder that holds everything a register may build on by `extends`; default: the register's own. For a register
   * that the user named, null: any place.
   */
  readonly within?: string | null;
  /** Texts of an editor that stand for what is on disk, by path. */
  readonly buffers?: ReadonlyMap<string, string>;
  /** Milliseconds. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}

export interface ReadRegister extends Omit<ReadResult, 'places'> {
  /** The file or folder, as it was asked for. */
  readonly path: string;
  /** The line that an entry begins at, 1-based; null where there is none. */
  readonly lines: (kind: EntryKind, id: string) => number | null;
  /** The same with its file, for a register of several. */
  readonly placeOf: (kind: EntryKind, id: string) => EntryPlace | null;
}

const TIME_LIMIT = 20_000;
/** Twenty megabytes of YAML take some 600. */
const MEMORY_MB = 1024;

/**
 * Reads a register file or folder with all it extends, in a worker thread: whatever the file holds, the caller isn't
 * blocked, and a file that takes too long is one problem. `register` is null where any problem is an error.
 * @throws the signal's reason, if it is aborted
 */
export async function readRegister(register: string, options: ReadOptions = {}): Promise<ReadRegister> {
  const boundary = options.within === undefined ? path.dirname(path.resolve(register)) : options.within;
  const result = await inWorker({ path: register, boundary, buffers: options.buffers ?? new Map() }, options);
  const { places, ...rest } = result;
  const placeOf = (kind: EntryKind, id: string) => places.get(entryKey(kind, id)) ?? null;
  return { ...rest, path: register, placeOf, lines: (kind, id) => placeOf(kind, id)?.line ?? null };
}

async function inWorker(request: ReadRequest, options: ReadOptions): Promise<ReadResult> {
  const { signal, timeLimit = TIME_LIMIT } = options;
  signal?.throwIfAborted();
  const worker = new Worker(path.join(__dirname, 'readWorker.js'), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  try {
    return await new Promise<ReadResult>((resolve, reject) => {
      const giveUp = (told: Message) => resolve(unread(request.path, told));
      onAbort = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', onAbort);
      timer = setTimeout(() => giveUp(message('problem.timed-out', { seconds: timeLimit / 1000 })), timeLimit);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp(message('problem.too-much-memory'));
        else reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}

function unread(register: string, told: Message): ReadResult {
  const problem = { path: register, line: 1, column: 1, message: told, severity: 'error' } as const;
  return { register: null, problems: [problem], places: new Map(), files: [], sha256: '' };
}

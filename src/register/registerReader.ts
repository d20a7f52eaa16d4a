import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import { JoinedParts } from '../transfer/parts';
import type { PlacedKind } from './entryPlaces';
import { wholeResult } from './flatResult';
import type { FlatResult } from './flatResult';
import type { EntryPlace, ReadResult } from './readResult';
import type { FromWorker, ReadRequest, ToWorker } from './readWorker';
import { withPlaces } from './withPlaces';

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

export interface ReadRegister extends ReadResult {
  /** The file or folder, as it was asked for. */
  readonly path: string;
  /** The line that an entry begins at, 1-based; null where there is none. */
  readonly lines: (kind: PlacedKind, id: string) => number | null;
  /** The same with its file, for a register of several. */
  readonly placeOf: (kind: PlacedKind, id: string) => EntryPlace | null;
}

const TIME_LIMIT = 20_000;
/** Twenty megabytes of YAML take some 600. */
const MEMORY_MB = 1024;
/** V8's own limit is four times this, and the worker would keep it: 25 MB more for a register of 1,500 people, and no faster. */
const YOUNG_MB = 12;
/** How long the worker waits for more to read, in milliseconds: it holds what it has read. */
const IDLE = 120_000;
/** The same after a reader's first reading: mostly nobody edits the register. */
const IDLE_AT_FIRST = 1000;
/** How long a reading that nobody waits for any more may go on, in milliseconds, for the sake of the next. */
const GRACE = 1000;

/**
 * Reads register files and folders with all they extend, in a worker thread: whatever a file holds, the caller isn't blocked,
 * and a file that takes too long is one problem. The worker waits for the next reading, mostly of the same register, of which
 * it then looks at the entries that are new. It keeps no process alive.
 */
export class RegisterReader {
  private worker: Worker | null = null;
  /** Of the worker: it holds what it read before. */
  private readings = 0;
  /** What the worker sent last, and refers to. */
  private told: FlatResult | null = null;
  /** The reading before: two at once would do the same work. */
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private hasRead = false;
  private isDisposed = false;

  /** @param idleAtFirst milliseconds that the worker waits after the first reading */
  constructor(private readonly idleAtFirst = IDLE_AT_FIRST) {}

  /**
   * `register` is null where any problem is an error.
   * @throws the signal's reason, if it is aborted
   */
  async read(register: string, options: ReadOptions = {}): Promise<ReadRegister> {
    const { signal, timeLimit = TIME_LIMIT } = options;
    signal?.throwIfAborted();
    const boundary = options.within === undefined ? path.dirname(path.resolve(register)) : options.within;
    const request = { path: register, boundary, buffers: options.buffers ?? new Map<string, string>() };
    const reading = this.last.then(() => {
      signal?.throwIfAborted();
      return this.ask(request, timeLimit, signal);
    });
    this.last = reading.catch(() => undefined);
    return withPlaces(register, await orAborted(reading, signal));
  }

  /** Ends the worker; a reading that goes on fails. */
  async dispose(): Promise<void> {
    this.isDisposed = true;
    await this.end();
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    this.told = null;
    clearTimeout(this.idle);
    await worker?.terminate();
  }

  private ready(): Worker {
    if (this.isDisposed) throw new Error('This reader was disposed of.');
    clearTimeout(this.idle);
    this.worker ??= this.started();
    this.worker.ref();
    return this.worker;
  }

  private started(): Worker {
    const worker = new Worker(path.join(__dirname, 'readWorker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      stderr: true,
    });
    this.readings = 0;
    this.told = null;
    // Also of one that dies while it waits; unheard, an error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
    });
    return worker;
  }

  private rest(): void {
    if (!this.worker) return;
    this.readings++;
    this.worker.unref();
    this.idle = setTimeout(() => void this.end(), this.hasRead ? IDLE : this.idleAtFirst);
    this.idle.unref();
    this.hasRead = true;
  }

  /** Resolves when the worker is free again, or gone. */
  private async ask(request: ReadRequest, timeLimit: number, signal: AbortSignal | undefined): Promise<ReadResult> {
    const worker = this.ready();
    const ask = (told: ToWorker) => worker.postMessage(told);
    let timer: NodeJS.Timeout | undefined;
    const listeners = new AbortController();
    try {
      return await new Promise<ReadResult>((resolve, reject) => {
        const giveUp = (told: Message) => {
          listeners.abort();
          void this.end().then(() => resolve(unread(request.path, told)));
        };
        const giveUpAfter = (limit: number) => {
          clearTimeout(timer);
          timer = setTimeout(() => giveUp(message('problem.timed-out', { seconds: limit / 1000 })), limit);
        };
        signal?.addEventListener('abort', () => giveUpAfter(Math.min(GRACE, timeLimit)), { signal: listeners.signal });
        giveUpAfter(timeLimit);
        const parts = new JoinedParts(this.told);
        const onMessage = (told: FromWorker) => {
          if (told.kind === 'part') {
            parts.add(told.part);
            ask({ kind: 'more' });
            return;
          }
          this.told = parts.whole as FlatResult;
          resolve(wholeResult(this.told));
        };
        const onError = (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
          else if (this.readings === 0) giveUp(message('problem.too-much-memory'));
          else {
            // What it held from before may have taken the room.
            clearTimeout(timer);
            listeners.abort();
            resolve(this.end().then(() => this.ask(request, timeLimit, signal)));
          }
        };
        const onExit = () => reject(new Error('The reading was ended.'));
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
        listeners.signal.addEventListener('abort', () => {
          worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        });
        ask({ kind: 'read', request });
      });
    } finally {
      clearTimeout(timer);
      listeners.abort();
      this.rest();
    }
  }
}

/** Whose worker waits: a command may read the register of several commits, and starting takes longer than most readings. */
const spare: RegisterReader[] = [];

/** By a reader that nobody else uses meanwhile. See RegisterReader. */
export async function readRegister(register: string, options?: ReadOptions): Promise<ReadRegister> {
  const reader = spare.pop() ?? new RegisterReader();
  try {
    const read = await reader.read(register, options);
    if (spare.length === 0) spare.push(reader);
    else await reader.dispose();
    return read;
  } catch (error) {
    // While it may still be at work the process wouldn't end.
    await reader.dispose();
    throw error;
  }
}

/** As soon as it is aborted, whatever the work still does. */
async function orAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  let onAbort = (): void => undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        onAbort = () => reject(signal.reason as Error);
        signal.addEventListener('abort', onAbort);
      }),
    ]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function unread(register: string, told: Message): ReadResult {
  const problem = { path: register, line: 1, column: 1, message: told, severity: 'error' } as const;
  return { register: null, problems: [problem], places: new Map(), days: [], files: [], sha256: '' };
}

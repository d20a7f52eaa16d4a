import { EventEmitter, once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createBreather } from '../history/breather';
import type { Asked, FileReader } from './fileReader';
import { readAndScan } from './readAndScan';
import type { FileScan, ScanJob } from './readAndScan';
import type { ScanAnswer, ScanRequest } from './scanWorker';

export interface ScanFilesOptions {
  /** Bytes; larger files aren't read. */
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
  readonly asked: Asked;
  /** This thread's, for the same. */
  readonly read: FileReader;
  /** How many threads beside this one may scan. */
  readonly workers?: number;
  readonly startWorker?: (asked: Asked) => Worker;
  /** Files after which they do. */
  readonly alone?: number;
}

/** Files that go to a worker at a time. */
const BATCH = 32;
/** Batches that a worker has before it: while one is answered it goes on with the next. */
const AHEAD = 2;
/** Batches that are done before their turn: how much is held in memory. */
const MOST_WAITING = 16;
/** Files after which a worker pays: a new one runs code that isn't warm yet, and takes more from this thread than it gives. */
const ALONE = 3000;
const MOST_WORKERS = 2;

const startScanWorker = (asked: Asked): Worker =>
  new Worker(path.join(__dirname, 'scanWorker.js'), { stderr: true, workerData: asked });

interface Batch<Entry> {
  readonly entries: readonly (readonly [Entry, ScanJob | null])[];
  /** Null until it is done. */
  scans: readonly (FileScan | null)[] | null;
}

/**
 * Scans files, in their order. This thread begins; where there are many, workers take batches beside it. What one that
 * failed had before it is scanned here.
 * @param jobOf null for an entry that isn't to be read
 */
export async function* scanFiles<Entry>(
  entries: AsyncIterable<Entry>,
  jobOf: (entry: Entry) => ScanJob | null,
  {
    asked,
    read,
    most,
    signal,
    workers = Math.min(MOST_WORKERS, os.availableParallelism() - 1),
    startWorker = startScanWorker,
    alone = ALONE,
  }: ScanFilesOptions,
): AsyncGenerator<readonly [Entry, FileScan | null], void> {
  const breathe = createBreather(signal);
  const pool = new ScanPool(most, () => startWorker(asked));
  const queue = new BatchQueue(inBatches(entries, jobOf), signal);
  try {
    for (;;) {
      if (queue.seen >= alone && !queue.isOver) pool.grow(workers);
      while (pool.hasRoom && queue.hasMore) {
        const batch = await queue.next();
        if (batch) pool.take(batch);
      }
      const [first] = queue.waiting;
      if (!first && queue.isOver) break;
      if (first?.scans) {
        queue.waiting.shift();
        for (const [at, [entry]] of first.entries.entries()) yield [entry, first.scans[at]!];
        continue;
      }
      // What the workers have before them comes in its turn: this thread does the next.
      const left = queue.waiting.find((batch) => !batch.scans && !pool.has(batch));
      const own = left ?? (queue.hasMore ? await queue.next() : null);
      if (own) own.scans = await scanHere(own, read, most, breathe);
      else if (queue.waiting.at(0)?.scans === null) await pool.answered(signal);
    }
  } finally {
    await Promise.all([pool.end(), queue.end()]);
  }
  // What was found before it is told first.
  if (queue.fault) throw queue.fault;
}

/** What comes, in batches, and of these the ones whose turn hasn't come. */
class BatchQueue<Entry> {
  readonly waiting: Batch<Entry>[] = [];
  /** Entries. */
  seen = 0;
  isOver = false;
  /** Why no more come. */
  fault: Error | null = null;

  constructor(
    private readonly batches: AsyncGenerator<Batch<Entry>, void>,
    private readonly signal: AbortSignal | undefined,
  ) {}

  get hasMore(): boolean {
    return !this.isOver && this.waiting.length < MOST_WAITING;
  }

  /** Null where no more come. */
  async next(): Promise<Batch<Entry> | null> {
    this.signal?.throwIfAborted();
    try {
      const { value } = await this.batches.next();
      if (value) {
        this.seen += value.entries.length;
        this.waiting.push(value);
        return value;
      }
    } catch (error) {
      this.fault = error as Error;
    }
    this.isOver = true;
    return null;
  }

  async end(): Promise<void> {
    await this.batches.return();
  }
}

async function scanHere<Entry>(
  { entries }: Batch<Entry>,
  read: FileReader,
  most: number,
  breathe: () => Promise<void> | undefined,
): Promise<(FileScan | null)[]> {
  const scans: (FileScan | null)[] = [];
  for (const [, job] of entries) {
    scans.push(job && readAndScan(job, read, most));
    // Answers of workers come in between.
    await breathe();
  }
  return scans;
}

async function* inBatches<Entry>(
  entries: AsyncIterable<Entry>,
  jobOf: (entry: Entry) => ScanJob | null,
): AsyncGenerator<Batch<Entry>, void> {
  let batch: [Entry, ScanJob | null][] = [];
  try {
    for await (const entry of entries) {
      if (batch.push([entry, jobOf(entry)]) < BATCH) continue;
      yield { entries: batch, scans: null };
      batch = [];
    }
  } catch (error) {
    if (batch.length > 0) yield { entries: batch, scans: null };
    throw error;
  }
  if (batch.length > 0) yield { entries: batch, scans: null };
}

/** The workers, and the batches that they have before them. */
class ScanPool {
  private readonly workers = new Map<Worker, Batch<unknown>[]>();
  private hasFailed = false;
  private readonly changes = new EventEmitter();

  constructor(
    private readonly most: number,
    private readonly start: () => Worker,
  ) {}

  get hasRoom(): boolean {
    return [...this.workers.values()].some((batches) => batches.length < AHEAD);
  }

  has(batch: Batch<unknown>): boolean {
    return [...this.workers.values()].some((batches) => batches.includes(batch));
  }

  /** Up to so many; none any more once one has failed. */
  grow(count: number): void {
    while (!this.hasFailed && this.workers.size < count) {
      const worker = this.start();
      const batches: Batch<unknown>[] = [];
      this.workers.set(worker, batches);
      worker.on('message', (scans: ScanAnswer) => {
        const batch = batches.shift()!;
        const answers = scans.values();
        batch.scans = batch.entries.map(([, job]) => job && withBuffer(answers.next().value!));
        this.changes.emit('change');
      });
      const leave = (): void => {
        this.hasFailed = true;
        this.workers.delete(worker);
        this.changes.emit('change');
      };
      worker.on('error', leave).on('exit', leave);
    }
  }

  take(batch: Batch<unknown>): void {
    const [least] = [...this.workers].sort(([, a], [, b]) => a.length - b.length);
    if (!least) return;
    const [worker, batches] = least;
    batches.push(batch);
    const jobs = batch.entries.flatMap(([, job]) => job ?? []);
    worker.postMessage({ jobs, most: this.most } satisfies ScanRequest);
  }

  /** Resolves when a worker has answered, or has failed. */
  async answered(signal: AbortSignal | undefined): Promise<void> {
    await once(this.changes, 'change', { ...(signal && { signal }) });
  }

  async end(): Promise<void> {
    await Promise.all([...this.workers.keys()].map((worker) => worker.terminate()));
  }
}

/** Buffers arrive as plain arrays of bytes. */
function withBuffer({ sidecar, ...scan }: FileScan): FileScan {
  return { ...scan, sidecar: sidecar && Buffer.from(sidecar) };
}

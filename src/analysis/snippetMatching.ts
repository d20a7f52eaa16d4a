import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SnippetMatch } from '../snippets/matcher';
import { DEFAULT_STORE } from './defaultStore';
import type { AskedLines, SnippetAnswer, SnippetRequest } from './snippetWorker';

/** What is known of a store or worker that can't be used: told once. */
export type MatchingTrouble =
  | { readonly kind: 'unusable'; readonly file: string; readonly reason: string }
  /** The worker ended twice: nothing is compared any more. */
  | { readonly kind: 'gave-up'; readonly reason: string };

export interface MatchingOptions {
  readonly tell: (trouble: MatchingTrouble) => void;
  readonly startWorker?: () => Worker;
  /**
   * Milliseconds that one text may take: a store that was made to hold it up ends the worker, not the editor. They are of the
   * processor's time, as long as it is no more than some times as many altogether: on a busy machine a worker waits for its turn.
   */
  readonly timeLimit?: number;
  /** Milliseconds without a text after which the worker ends: it takes a tenth of a second to start, and 30 MB and more while it waits. */
  readonly idle?: number;
}

const TIME_LIMIT = 10_000;
/** So many times as long may pass. */
const PATIENCE = 12;
/** Milliseconds: no use in looking more often. */
const LOOK = 20;
const IDLE = 120_000;
/** A worker that ended is started again so many times. */
const MOST_RESTARTS = 1;
const MEMORY_MB = 512;

interface Asked {
  readonly id: number;
  readonly asked: AskedLines;
  readonly settle: (matches: readonly SnippetMatch[] | null) => void;
}

const startSnippetWorker = (): Worker =>
  new Worker(path.join(__dirname, 'snippetWorker.js'), {
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });

/**
 * Compares texts with stores of known works, in a worker that is started when something is to be compared first. It has one
 * text before it at a time; of those that wait, the newest of each key.
 */
export class SnippetMatching {
  private worker: Worker | null = null;
  private stores: readonly string[] = [DEFAULT_STORE];
  private readonly waiting = new Map<string, Asked>();
  private running: Asked | null = null;
  private timer: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;
  private ids = 0;
  private restarts = 0;
  private hasEnded = false;
  private readonly start: () => Worker;
  private readonly timeLimit: number;

  constructor(private readonly options: MatchingOptions) {
    this.start = options.startWorker ?? startSnippetWorker;
    this.timeLimit = options.timeLimit ?? TIME_LIMIT;
  }

  /** Files of stores; those that aren't there are passed over. The same ones again: those that changed are read anew. */
  useStores(files: readonly string[]): void {
    this.stores = files;
    if (this.worker) this.tellStores(this.worker, true);
  }

  /** Starts the worker, and has it read its stores. */
  warmUp(): void {
    this.ready();
  }

  /**
   * @param key what it is asked for: a newer request for it takes the place of an older one
   * @returns null where a newer request took its place; nothing where it can't be compared
   */
  match(key: string, asked: AskedLines): Promise<readonly SnippetMatch[] | null> {
    return new Promise((settle) => {
      if (!this.ready()) {
        settle([]);
        return;
      }
      this.waiting.get(key)?.settle(null);
      this.waiting.set(key, { id: ++this.ids, asked, settle });
      this.next();
    });
  }

  dispose(): void {
    this.hasEnded = true;
    this.drop();
    this.endWorker();
  }

  private endWorker(): void {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
  }

  /** Until something is to be compared again. */
  private rest(): void {
    clearTimeout(this.idle);
    if (!this.worker || this.running) return;
    this.idle = setTimeout(() => this.endWorker(), this.options.idle ?? IDLE);
    this.idle.unref();
  }

  private ready(): Worker | null {
    if (this.hasEnded) return null;
    if (this.worker) return this.worker;
    const worker = (this.worker = this.start());
    let reason = '';
    worker.on('message', (answer: SnippetAnswer) => this.hear(answer));
    worker.on('error', (error) => (reason = error.message));
    worker.on('exit', () => this.lose(worker, reason));
    // It keeps no process alive.
    worker.unref();
    this.tellStores(worker, true);
    this.rest();
    return worker;
  }

  private tellStores(worker: Worker, atOnce: boolean): void {
    worker.postMessage({ kind: 'stores', files: this.stores, atOnce } satisfies SnippetRequest);
  }

  private next(): void {
    const [first] = this.waiting;
    if (this.running || !first) return;
    const [key, running] = first;
    const worker = this.ready();
    if (!worker) return;
    this.waiting.delete(key);
    clearTimeout(this.idle);
    this.running = running;
    this.limitTime(worker);
    const { id, asked } = running;
    worker.postMessage({ kind: 'match', id, asked } satisfies SnippetRequest);
  }

  /** What a worker computes is a part of what the process does. */
  private limitTime(worker: Worker): void {
    const { timeLimit } = this;
    const computed = process.cpuUsage();
    const since = performance.now();
    const look = (): void => {
      const { user, system } = process.cpuUsage(computed);
      const left = Math.min(timeLimit - (user + system) / 1000, PATIENCE * timeLimit - (performance.now() - since));
      if (left <= 0) void worker.terminate();
      else this.timer = setTimeout(look, Math.max(left, LOOK));
    };
    this.timer = setTimeout(look, timeLimit);
  }

  private hear(answer: SnippetAnswer): void {
    if (answer.kind === 'unusable') this.options.tell(answer);
    else if (answer.id === this.running?.id) {
      const { settle } = this.running;
      clearTimeout(this.timer);
      this.running = null;
      settle(answer.matches);
      this.next();
      this.rest();
    }
  }

  /** What it had before it may be what ended it. */
  private lose(worker: Worker, reason: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    clearTimeout(this.timer);
    this.running?.settle([]);
    this.running = null;
    if (++this.restarts > MOST_RESTARTS) {
      this.hasEnded = true;
      this.options.tell({ kind: 'gave-up', reason });
      this.drop();
    } else this.next();
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.running?.settle([]);
    this.running = null;
    for (const { settle } of this.waiting.values()) settle([]);
    this.waiting.clear();
  }
}

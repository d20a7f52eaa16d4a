import { EventEmitter } from 'vscode';
import type { Disposable } from 'vscode';
import type { Stage } from '../analysis/engine';
import type { LineEngine } from '../analysis/lineEngine';
import type { Analysis } from '../analysis/model';
import type { RoughAnalysis } from '../analysis/roughAnalysis';
import { storesState } from '../analysis/stores/storesState';
import type { AnalysisClient } from '../analysisProcess/analysisClient';
import type { Repository } from '../history/repository';
import { orAborted } from './orAborted';

export type OnStage = (stage: Stage, done: number, total: number) => void;

interface Job {
  readonly result: Promise<Analysis>;
  readonly controller: AbortController;
  readonly listeners: Set<OnStage>;
  /** Those who don't want more files than they say. */
  readonly limits: Set<Limit>;
  /** Null until it is known. */
  files: number | null;
  waiting: number;
  done: boolean;
}

interface MadeAnalysis {
  readonly engine: LineEngine;
  readonly analysis: Analysis;
}

export interface AnalysisWaiting {
  readonly signal: AbortSignal;
  readonly onProgress?: OnStage;
  /** Files with lines; above it there is no analysis for this one. Any number unless given. */
  readonly most?: number;
}

/** There are more files than whoever waited for an analysis wants counted. */
export class TooManyFiles extends Error {
  constructor(
    readonly files: number,
    readonly most: number,
  ) {
    super(`${files} files are more than ${most}`);
    this.name = 'TooManyFiles';
  }
}

class Limit {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;

  constructor(private readonly most: number) {}

  check(files: number): void {
    if (files > this.most) this.controller.abort(new TooManyFiles(files, this.most));
  }
}

/**
 * The analysis of each engine, made once for whoever asks (report, views, badges). It goes on while anybody waits for it; an
 * engine stands for one commit, register and day, so its answer stays right as long as the engine is in force.
 */
export class Analyses implements Disposable {
  private readonly jobs = new WeakMap<LineEngine, Job>();
  private readonly made = new WeakMap<LineEngine, Analysis>();
  private readonly last = new WeakMap<Repository, MadeAnalysis>();
  /** The state of the works that a repository's files were compared with last. */
  private readonly compared = new WeakMap<Repository, string | null>();
  private readonly done = new EventEmitter<LineEngine>();
  /** An engine's analysis is there. */
  readonly onDidMake = this.done.event;

  /** @param stores files of works to compare with, as far as they are known */
  constructor(
    private readonly client: AnalysisClient,
    private readonly stores: () => readonly string[],
  ) {}

  private readonly givenUp = new EventEmitter<LineEngine>();
  /** There will be none for an engine after all. */
  readonly onDidGiveUp = this.givenUp.event;

  /** What is there already: nothing is begun for it. */
  known(engine: LineEngine): Analysis | null {
    return this.made.get(engine) ?? null;
  }

  /** What is there, or, while it is being made, the repository's last one: what is shown stays until there is something new. */
  shown(engine: LineEngine): MadeAnalysis | null {
    const analysis = this.known(engine);
    if (analysis) return { engine, analysis };
    return this.isMaking(engine) ? (this.last.get(engine.repository) ?? null) : null;
  }

  isMaking(engine: LineEngine): boolean {
    return this.jobs.get(engine)?.done === false;
  }

  dispose(): void {
    this.client.dispose();
    this.done.dispose();
    this.givenUp.dispose();
  }

  /** @throws the signal's reason when it is aborted; TooManyFiles as soon as it is known that there are */
  async of(engine: LineEngine, { signal, onProgress, most = Infinity }: AnalysisWaiting): Promise<Analysis> {
    signal.throwIfAborted();
    const limit = new Limit(most);
    const job = this.jobs.get(engine) ?? this.begin(engine);
    if (!job.done && job.files !== null) limit.check(job.files);
    job.limits.add(limit);
    if (onProgress) job.listeners.add(onProgress);
    job.waiting++;
    try {
      return await orAborted(job.result, AbortSignal.any([signal, limit.signal]));
    } finally {
      job.limits.delete(limit);
      if (onProgress) job.listeners.delete(onProgress);
      if (--job.waiting === 0 && !job.done) {
        this.jobs.delete(engine);
        job.controller.abort();
      }
    }
  }

  /** An idea, long before there is an analysis. */
  rough(engine: LineEngine, signal: AbortSignal): Promise<RoughAnalysis> {
    return this.client.rough(engine, signal);
  }

  /** Makes the analysis of an engine anew where works have come or gone since its files were compared; what is known stays until then. */
  async renew(engine: LineEngine): Promise<void> {
    await this.jobs.get(engine)?.result.catch(() => undefined);
    const compared = this.made.has(engine) ? this.compared.get(engine.repository) : null;
    if (typeof compared !== 'string' || compared === (await storesState(this.stores()))) return;
    if (!this.isMaking(engine)) await this.begin(engine).result;
  }

  private begin(engine: LineEngine): Job {
    const controller = new AbortController();
    const listeners = new Set<OnStage>();
    const limits = new Set<Limit>();
    const { repository } = engine;
    const result = this.client
      .analyse(engine, {
        signal: controller.signal,
        stores: this.stores(),
        onFiles: (count) => {
          job.files = count;
          limits.forEach((limit) => limit.check(count));
        },
        onProgress: (stage, done, total) => listeners.forEach((listener) => listener(stage, done, total)),
      })
      .then(({ value, stores }) => {
        this.compared.set(repository, stores);
        return value;
      });
    const job: Job = { result, controller, listeners, limits, files: null, waiting: 0, done: false };
    this.jobs.set(engine, job);
    result.then(
      (analysis) => {
        job.done = true;
        this.made.set(engine, analysis);
        this.last.set(repository, { engine, analysis });
        this.done.fire(engine);
      },
      () => {
        // Somebody else may have begun it anew.
        if (this.jobs.get(engine) === job) this.jobs.delete(engine);
        if (!this.jobs.has(engine)) this.givenUp.fire(engine);
      },
    );
    return job;
  }
}

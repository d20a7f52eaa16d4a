import { EventEmitter } from 'vscode';
import type { Disposable } from 'vscode';
import { analyse } from '../analysis/analyse';
import type { Engine, Stage } from '../analysis/engine';
import type { Analysis } from '../analysis/model';
import { orAborted } from './orAborted';

export type OnStage = (stage: Stage, done: number, total: number) => void;

interface Job {
  readonly result: Promise<Analysis>;
  readonly controller: AbortController;
  readonly listeners: Set<OnStage>;
  waiting: number;
  done: boolean;
}

export interface AnalysisWaiting {
  readonly signal: AbortSignal;
  readonly onProgress?: OnStage;
}

/**
 * The analysis of an engine, made once for whoever asks (report, badges). It goes on while anybody waits for it; an
 * engine stands for one commit, register and day, so its answer stays right as long as the engine is in force.
 */
export class SharedAnalysis implements Disposable {
  private readonly jobs = new WeakMap<Engine, Job>();
  private readonly made = new WeakMap<Engine, Analysis>();
  private readonly done = new EventEmitter<Engine>();
  /** An engine's analysis is there. */
  readonly onDidMake = this.done.event;

  /** What is there already: nothing is begun for it. */
  known(engine: Engine): Analysis | null {
    return this.made.get(engine) ?? null;
  }

  dispose(): void {
    this.done.dispose();
  }

  /** @throws the signal's reason when it is aborted */
  async of(engine: Engine, { signal, onProgress }: AnalysisWaiting): Promise<Analysis> {
    signal.throwIfAborted();
    const job = this.jobs.get(engine) ?? this.begin(engine);
    if (onProgress) job.listeners.add(onProgress);
    job.waiting++;
    try {
      return await orAborted(job.result, signal);
    } finally {
      if (onProgress) job.listeners.delete(onProgress);
      if (--job.waiting === 0 && !job.done) {
        this.jobs.delete(engine);
        job.controller.abort();
      }
    }
  }

  private begin(engine: Engine): Job {
    const controller = new AbortController();
    const listeners = new Set<OnStage>();
    const result = analyse(engine, {
      signal: controller.signal,
      onProgress: (stage, done, total) => listeners.forEach((listener) => listener(stage, done, total)),
    });
    const job: Job = { result, controller, listeners, waiting: 0, done: false };
    this.jobs.set(engine, job);
    result.then(
      (analysis) => {
        job.done = true;
        this.made.set(engine, analysis);
        this.done.fire(engine);
      },
      () => this.jobs.delete(engine),
    );
    return job;
  }
}

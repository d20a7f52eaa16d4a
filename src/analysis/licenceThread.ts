import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FactsAnswer, FileToScan } from './licenceWorker';

/** Megabytes, a quarter of V8's own limit: what is scanned is soon forgotten. */
const YOUNG_MB = 12;

export const startLicenceWorker = (): Worker =>
  new Worker(path.join(__dirname, 'licenceWorker.js'), {
    stderr: true,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });

interface Asked {
  readonly resolve: (facts: FactsAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that finds what files say of their licences, while this one does something else. */
export class LicenceThread {
  private readonly asked: Asked[] = [];
  private failure: Error | null = null;

  constructor(private readonly worker: Worker) {
    worker.on('message', (facts: FactsAnswer) => this.asked.shift()?.resolve(facts));
    worker.on('error', (error: Error) => this.fail(error));
    worker.on('exit', (code) => this.fail(new Error(`the thread that reads licences ended with ${code}`)));
  }

  /** In the order of the files. Rejects once the thread has failed. Their bytes are copied. */
  scan(files: readonly FileToScan[]): Promise<FactsAnswer> {
    if (this.failure) return Promise.reject(this.failure);
    // Part of a larger piece of memory would be sent with all of it.
    const sent = files.map((file) => ({ path: file.path, bytes: new Uint8Array(file.bytes) }));
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject });
      this.worker.postMessage(sent satisfies readonly FileToScan[], [
        ...new Set(sent.map(({ bytes }) => bytes.buffer)),
      ]);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.asked.splice(0)) reject(this.failure);
  }
}

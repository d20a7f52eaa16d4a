import { parentPort, workerData } from 'node:worker_threads';
import { createFileReader, type Asked } from './fileReader';
import { readAndScan } from './readAndScan';
import type { FileScan, ScanJob } from './readAndScan';

/** What scanFiles.ts asks the worker. */
export interface ScanRequest {
  readonly jobs: readonly ScanJob[];
  /** Bytes. */
  readonly most: number;
}

/** In the order of the jobs; requests are answered in theirs. */
export type ScanAnswer = readonly FileScan[];

const reader = createFileReader(workerData as Asked);

parentPort?.on('message', ({ jobs, most }: ScanRequest) => {
  // A fault ends the worker, and whoever asked scans the files by itself.
  void reader.then((read) => parentPort?.postMessage(jobs.map((job) => readAndScan(job, read, most))));
});

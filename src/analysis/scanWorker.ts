import { parentPort } from 'node:worker_threads';
import { loadLicenceTexts } from './licenceTexts';
import { readAndScan } from './readAndScan';
import type { FileScan, ScanJob } from './readAndScan';
import { createFileScanner } from '../licensing/scanFile';

/** What scanFiles.ts asks the worker. */
export interface ScanRequest {
  readonly jobs: readonly ScanJob[];
  /** Bytes. */
  readonly most: number;
}

/** In the order of the jobs; requests are answered in theirs. */
export type ScanAnswer = readonly FileScan[];

const scanner = loadLicenceTexts().then(createFileScanner);

parentPort?.on('message', ({ jobs, most }: ScanRequest) => {
  // A fault ends the worker, and whoever asked scans the files by itself.
  void scanner.then((scan) => parentPort?.postMessage(jobs.map((job) => readAndScan(job, scan, most))));
});

import { parentPort, workerData } from 'node:worker_threads';
import { buildRegister } from './buildRegister';

/** What readRegister.ts starts the worker with. */
export interface ReadRequest {
  readonly path: string;
  readonly boundary: string | null;
  /** Texts that stand for files on disk, by path. */
  readonly buffers: ReadonlyMap<string, string>;
}

const { path, boundary, buffers } = workerData as ReadRequest;
parentPort?.postMessage(buildRegister(path, boundary, buffers));

import { parentPort, workerData } from 'node:worker_threads';
import { buildRegister } from './buildRegister';

/** What readRegister.ts starts the worker with. */
export interface ReadRequest {
  readonly path: string;
  readonly boundary: string | null;
}

const { path, boundary } = workerData as ReadRequest;
parentPort?.postMessage(buildRegister(path, boundary));

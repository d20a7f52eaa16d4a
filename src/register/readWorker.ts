import { parentPort } from 'node:worker_threads';
import { buildRegister } from './buildRegister';
import { YamlMemory } from './yamlMemory';

/** What registerReader.ts asks the worker. */
export interface ReadRequest {
  readonly path: string;
  readonly boundary: string | null;
  /** Texts that stand for files on disk, by path. */
  readonly buffers: ReadonlyMap<string, string>;
}

const memory = new YamlMemory();

parentPort?.on('message', ({ path, boundary, buffers }: ReadRequest) => {
  parentPort?.postMessage(buildRegister(path, boundary, { buffers, parse: (text, file) => memory.parse(text, file) }));
});

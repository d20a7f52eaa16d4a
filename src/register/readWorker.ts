import { parentPort } from 'node:worker_threads';
import { partTexts } from '../transfer/parts';
import { buildRegister } from './buildRegister';
import { flatResult } from './flatResult';
import { YamlMemory } from './yamlMemory';

/** What registerReader.ts asks the worker. */
export interface ReadRequest {
  readonly path: string;
  readonly boundary: string | null;
  /** Texts that stand for files on disk, by path. */
  readonly buffers: ReadonlyMap<string, string>;
}

export type ToWorker = { readonly kind: 'read'; readonly request: ReadRequest } | { readonly kind: 'more' };

/** The parts of a FlatResult, as partTexts gives them, of which rows that are as in the last one are only named. */
export type FromWorker = { readonly kind: 'part'; readonly part: string } | { readonly kind: 'done' };

/** Parts: taking in all at once would keep the other side from anything else, and waiting for each would take long. */
const ON_THE_WAY = 2;

const memory = new YamlMemory();
let last: object | null = null;
let parts: Iterator<string> | null = null;

function send(told: FromWorker): void {
  parentPort?.postMessage(told);
}

function read({ path, boundary, buffers }: ReadRequest): void {
  const result = flatResult(
    buildRegister(path, boundary, { buffers, parse: (text, file) => memory.parse(text, file) }),
  );
  parts = partTexts(result, last);
  last = result;
  for (let count = 0; count < ON_THE_WAY; count++) sendNext();
}

function sendNext(): void {
  if (!parts) return;
  const next = parts.next();
  if (next.done) parts = null;
  send(next.done ? { kind: 'done' } : { kind: 'part', part: next.value });
}

parentPort?.on('message', (asked: ToWorker) => {
  if (asked.kind === 'read') read(asked.request);
  else sendNext();
});

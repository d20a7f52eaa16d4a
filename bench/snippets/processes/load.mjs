/** `node load.mjs STORE`: milliseconds until a store is read in a process that has just begun, and the bytes it holds then. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { engine } from '../engine/bundled.mjs';

const { readStore } = createRequire(import.meta.url)(engine);
const held = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = held();
const begun = performance.now();
const store = readStore(fs.readFileSync(process.argv[2]));
const loading = performance.now() - begun;
const memory = held() - before;
console.log(JSON.stringify({ loading, memory, fingerprints: store.fingerprints }));

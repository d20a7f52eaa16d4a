/**
 * `node speed.mjs JOB`: what a store costs to read, files to look through, and texts to look up, in one process; beside it
 * what reading the files costs at the least, and what SCANOSS's package takes to make its fingerprints alone.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { engine } from '../engine/bundled.mjs';
import { median } from '../../history/median.mjs';
import { loadPeer } from '../peer/loadPeer.mjs';
import { cpuOf } from '../speed/cpuOf.mjs';

const { readStore, createMatcher } = createRequire(import.meta.url)(engine);
const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const REPEAT = 10;
/** Bytes of files that the peer is given: it is slow. */
const PEER_BYTES = 1_500_000;
/** Lookups that aren't counted. */
const WARMING = 2000;

function timed(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
const bytesOf = (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);
const medianCpu = (work) => median([1, 2, 3].map(() => cpuOf(work).milliseconds));
const perSecond = (files, milliseconds) => bytesOf(files) / 1e6 / (milliseconds / 1000);

const loads = Array.from({ length: REPEAT }, () => timed(() => readStore(fs.readFileSync(job.store))));
const matcher = createMatcher([readStore(fs.readFileSync(job.store))]);

const read = () => job.files.map((path) => ({ path, bytes: fs.readFileSync(path) }));
const add = (bytes) => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at++) sum = (sum + bytes[at]) | 0;
  return sum;
};
const readAll = () => read().reduce((sum, { bytes }) => sum ^ add(bytes), 0);
readAll();
const least = medianCpu(readAll);
const files = read();
const scan = () => files.forEach(({ path, bytes }) => matcher.match(path, bytes));
const first = cpuOf(scan).milliseconds;
const warm = medianCpu(scan);

const calculate = await loadPeer();
let left = PEER_BYTES;
const few = files.filter(({ bytes }) => (left -= bytes.length) > 0);
few.slice(0, 3).forEach(({ bytes }) => calculate(bytes));
const peer = cpuOf(() => few.forEach(({ bytes }) => calculate(bytes))).milliseconds;

function latencies(texts, look) {
  const buffers = texts.map((text) => Buffer.from(text));
  for (let at = 0; at < WARMING; at++) look(buffers[at % buffers.length]);
  const all = buffers.flatMap((bytes) => [1, 2, 3].map(() => timed(() => look(bytes))));
  all.sort((a, b) => a - b);
  return [0.5, 0.95, 0.99].map((share) => all[Math.min(all.length - 1, Math.floor(all.length * share))]);
}
const result = {
  load: median(loads),
  megabytes: bytesOf(files) / 1e6,
  least: perSecond(files, least),
  first: perSecond(files, first),
  warm: perSecond(files, warm),
  peer: perSecond(few, peer),
  paste: latencies(job.texts, (bytes) => matcher.match(job.query, bytes)),
  peerPaste: latencies(job.texts, calculate),
};
fs.writeFileSync(job.result, JSON.stringify(result));

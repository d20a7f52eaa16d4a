/**
 * `npm run bench:workspace -- [--repeat N] [--json FILE] FOLDER...`: how long a workspace's packages and vendored works take to be
 * fingerprinted, in the thread in which the editor has that done, and what it costs the thread beside; see docs/performance.md.
 */
import { once } from 'node:events';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { bundleModules } from '../../scripts/bundle-modules.mjs';
import { root } from '../../scripts/root.mjs';
import { buildModules } from '../history/built.mjs';
import { count, megabytes, milliseconds, seconds, times } from '../history/figures.mjs';
import { median } from '../history/median.mjs';
import { readOptions } from '../history/options.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { removeFolder, temporaryFolder } from '../history/temporary.mjs';
import { start } from '../history/usage.mjs';

const USAGE = 'npm run bench:workspace -- [--repeat N] [--json FILE] FOLDER...';
const FOUND = path.join(root, 'out/bench/workspace.cjs');
const EXPORTS = `export { workspaceTree } from './src/analysis/works/workspaceTree';
export { foundWorks } from './src/analysis/works/foundWorks';
export { sourceWorks } from './src/analysis/works/sourceWorks';`;
/** Milliseconds; what keeps a thread longer is seen as a frame that is missing. */
const RESOLUTION = 1;
/** Milliseconds in which nothing is done, for comparison. */
const IDLE = 3000;

const COLUMNS = [
  ['folder', ({ name }) => name, 'left'],
  ['works', ({ works }) => count(works)],
  ['files', ({ files }) => count(files)],
  ['MB of code', ({ bytes }) => megabytes(bytes)],
  ['s', ({ built }) => seconds(built)],
  ['to reading', ({ built, read }) => times(built / read)],
  ['store MB', ({ store }) => megabytes(store)],
  ['delay beside, p99 ms', ({ beside }) => milliseconds(beside.p99)],
  ['longest', ({ beside }) => milliseconds(beside.longest)],
  ['alone, p99 ms', ({ alone }) => milliseconds(alone.p99)],
  ['longest', ({ alone }) => milliseconds(alone.longest)],
];

/** What the loop of this thread was late by while something went on. */
async function delayDuring(work) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const begun = performance.now();
  await work();
  const took = (performance.now() - begun) / 1000;
  delays.disable();
  return { took, p99: delays.percentile(99) / 1e6, longest: delays.max / 1e6 };
}

/** The files that are fingerprinted, and how many works they are of. */
async function filesIn(folder) {
  await bundleModules(EXPORTS, FOUND);
  const { workspaceTree, foundWorks, sourceWorks } = createRequire(import.meta.url)(FOUND);
  const top = fs.realpathSync(folder);
  const nothing = () => 'binary';
  const works = sourceWorks(foundWorks(top, await workspaceTree(top)), nothing);
  const versions = works.flatMap((work) => work.versions);
  const files = versions.flatMap((version) =>
    version.files.files.map((file) => path.join(version.files.folder, file.path)),
  );
  return { works: works.length, files };
}

/** The least that anybody can do: to read them, and look at each byte. */
function readAll(files) {
  const begun = performance.now();
  let [bytes, sum] = [0, 0];
  for (const file of files) {
    const read = fs.readFileSync(file);
    bytes += read.length;
    for (let at = 0; at < read.length; at++) sum = (sum + read[at]) | 0;
  }
  return { bytes, sum, took: (performance.now() - begun) / 1000 };
}

async function build(folder, cache) {
  const workerData = { kind: 'workspace', place: { root: folder, cache }, force: true, isBackground: true };
  const worker = new Worker(path.join(root, 'dist/indexWorker.js'), { workerData, stderr: true });
  const done = new Promise((resolve, reject) => {
    worker.on('message', (answer) => answer.kind === 'done' && resolve(answer.files));
    worker.once('error', reject);
  });
  const ended = once(worker, 'exit');
  const files = await done;
  await worker.terminate();
  await ended;
  return files;
}

async function measure(folder, repeat) {
  const { works, files } = await filesIn(folder);
  readAll(files);
  const reads = Array.from({ length: repeat }, () => readAll(files));
  const alone = await delayDuring(() => wait(IDLE));
  const builds = [];
  let store = 0;
  for (let round = 0; round < repeat; round++) {
    const cache = temporaryFolder();
    let stores = [];
    builds.push(await delayDuring(async () => (stores = await build(folder, cache))));
    store = stores.reduce((sum, file) => sum + fs.statSync(file).size, 0);
    removeFolder(cache);
  }
  return {
    ...{ name: path.basename(path.resolve(folder)), works, files: files.length, bytes: reads[0].bytes, store },
    built: median(builds.map(({ took }) => took)),
    read: median(reads.map(({ took }) => took)),
    beside: {
      p99: median(builds.map(({ p99 }) => p99)),
      longest: Math.max(...builds.map(({ longest }) => longest)),
    },
    alone,
  };
}

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { repeat: 3, json: undefined });
  await buildModules();
  const measured = [];
  for (const folder of options.repositories) measured.push(await measure(folder, options.repeat));
  console.log(`${heading(machine())}\n\n${table(COLUMNS, measured)}`);
  writeJson(options, measured);
});

/**
 * `node blame.mjs JOB`: blames the files that the job names, two at a time, each into a file of its own, as a tool would
 * that asks git for each file. A process of its own, so that the time of its children can be told from all other time.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const AT_ONCE = 2;
const { root, paths, folder, result, revisions = ['HEAD'] } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));

function blame(file, to) {
  const sink = fs.openSync(to, 'w');
  const args = ['--no-pager', '-c', 'core.quotepath=false', 'blame', '--incremental', '--no-textconv'];
  const child = spawn('git', [...args, ...revisions, '--', file], { cwd: root, stdio: ['ignore', sink, 'ignore'] });
  fs.closeSync(sink);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

const failed = [];
let next = 0;

async function takeTurns() {
  while (next < paths.length) {
    const at = next++;
    if ((await blame(paths[at], path.join(folder, String(at)))) !== 0) failed.push(at);
  }
}

const start = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
fs.writeFileSync(result, JSON.stringify({ failed, wall: (performance.now() - start) / 1000 }));

/**
 * `npm run bench:licensing -- FOLDER [--repeat N] [--json FILE]`: files and megabytes a second beside Debian's licensecheck
 * and the REUSE tool, on the same files in one run, and where they say otherwise; see docs/performance.md.
 */
import fs from 'node:fs';
import path from 'node:path';
import { buildModules } from '../history/built.mjs';
import { count, seconds, times } from '../history/figures.mjs';
import { measure, measureScript } from '../history/measure.mjs';
import { readOptions } from '../history/options.mjs';
import { findProgram } from '../history/programs.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { temporaryFolder } from '../history/temporary.mjs';
import { start, Usage } from '../history/usage.mjs';
import { bundleScanner } from './bundled.mjs';
import { compare } from './compare.mjs';
import { filesIn } from './filesIn.mjs';
import { licensecheck } from './licensecheck.mjs';

const USAGE = 'npm run bench:licensing -- FOLDER [--repeat N] [--json FILE]';
const script = path.join(import.meta.dirname, 'processes/scan.mjs');

const COLUMNS = [
  ['measured', ({ subject }) => subject, 'left'],
  ['seconds', ({ time }) => seconds(time)],
  ['files/s', ({ time, files }) => count(files / time)],
  ['MB/s', ({ time, bytes }) => seconds(bytes / 1e6 / time)],
  ['to reading', ({ time, reading }) => times(time / reading)],
];

async function reuse(folder) {
  const program = findProgram('reuse');
  if (!program) return undefined;
  // It ends badly where a file lacks a licence, which is no matter here.
  const { wall } = await measure('/bin/sh', ['-c', '"$0" --root . lint --quiet; :', program], { cwd: folder });
  return { wall };
}

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { repeat: 5, json: undefined });
  const [folder, ...more] = options.repositories;
  if (more.length > 0 || !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Usage(USAGE);
  await buildModules();
  await bundleScanner();
  const work = temporaryFolder();
  const files = filesIn(folder);
  const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0);
  const [job, result] = ['job.json', 'result.json'].map((name) => path.join(work, name));
  fs.writeFileSync(job, JSON.stringify({ folder: path.resolve(folder), files, repeat: options.repeat, result }));
  const { peak } = await measureScript(script, [job]);
  const ours = JSON.parse(fs.readFileSync(result, 'utf8'));
  const cli = await measure(process.execPath, ['dist/cli.js', 'scan', '--licence-only', '--json', folder], {});
  const peers = { licensecheck: await licensecheck(folder, work), reuse: await reuse(folder) };

  const reading = ours.reading / 1000;
  const row = (subject, time) => ({ subject, time, files: files.length, bytes, reading });
  const [first, ...later] = ours.runs.map((run) => run / 1000);
  const warm = later.sort((a, b) => a - b)[Math.floor(later.length / 2)];
  const rows = [
    row('reading the files: the least', reading),
    row('ours, files at hand, the first time', first),
    ...(warm === undefined ? [] : [row('ours, files at hand, warm', warm)]),
    row('chain-of-title scan, whole process', cli.wall),
    ...Object.entries(peers).flatMap(([name, peer]) => (peer ? [row(name, peer.wall)] : [])),
  ];
  const missing = Object.keys(peers).filter((name) => !peers[name]);
  console.log(`${heading(machine())}\n`);
  console.log(
    `files ${count(files.length)}, MB ${count(bytes / 1e6)}, peak MB ${count(peak / 1e6)}, index loaded in ms ${count(ours.indexLoaded)}`,
  );
  if (missing.length > 0) console.log(`not installed, not measured: ${missing.join(', ')}`);
  console.log(`\n${table(COLUMNS, rows)}`);
  if (peers.licensecheck) console.log(`\n${compare(files, ours.found, peers.licensecheck.found)}`);
  writeJson(options, {
    files: files.length,
    bytes,
    peak,
    ...ours,
    cli,
    peers: { reuse: peers.reuse?.wall, licensecheck: peers.licensecheck?.wall },
  });
});

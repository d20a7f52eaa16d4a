import fs from 'node:fs';
import path from 'node:path';
import { measureScript } from './measure.mjs';
import { median } from './median.mjs';
import { sample } from './sample.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

const COUNTS = [1, 2, 4, 8, 16, 32, 64];
const script = path.join(import.meta.dirname, 'processes/few.mjs');

function run(job, folder) {
  const file = path.join(folder, 'job');
  fs.writeFileSync(file, JSON.stringify(job));
  return measureScript(script, [file]);
}

async function pathsOf({ root }, folder) {
  const result = path.join(folder, 'paths');
  await run({ root, way: 'list', result }, folder);
  return JSON.parse(fs.readFileSync(result, 'utf8'));
}

/** What each way costs for these files, beyond what it costs to open the repository and to find them. */
async function costs({ root }, paths, folder) {
  const open = await run({ root, paths, way: 'open' }, folder);
  const blames = await run({ root, paths, way: 'blame' }, folder);
  const pass = await run({ root, paths, way: 'pass' }, folder);
  const beyond = (way, what) => Math.max(0, way[what] - open[what]);
  return {
    ...{ blamesCpu: beyond(blames, 'cpu'), passCpu: beyond(pass, 'cpu') },
    ...{ blamesWall: beyond(blames, 'wall'), passWall: beyond(pass, 'wall') },
  };
}

/** For each count of files the medians over `repeat` samples of them: rows of blames' and the pass's costs. */
export async function measureFew(repository, { seed, repeat }, tell) {
  const folder = temporaryFolder();
  const all = await pathsOf(repository, folder);
  const rows = [];
  for (const files of COUNTS.filter((some) => some <= all.length)) {
    tell(`${files} of ${all.length} files`);
    const measured = [];
    for (let at = 0; at < repeat; at++) measured.push(await costs(repository, sample(all, files, seed + at), folder));
    const names = Object.keys(measured[0]);
    rows.push({ files, ...Object.fromEntries(names.map((name) => [name, median(measured.map((one) => one[name]))])) });
  }
  removeFolder(folder);
  return rows;
}

/** Where the lines through the rows cross: the files that a blame for each costs as much as the pass; undefined if never. */
export function evenAt(rows) {
  const over = ({ blamesCpu, passCpu }) => blamesCpu - passCpu;
  const at = rows.findIndex((row) => over(row) > 0);
  if (at < 1) return at === 0 ? rows[0].files : undefined;
  const [before, after] = [rows[at - 1], rows[at]];
  return before.files + ((after.files - before.files) * -over(before)) / (over(after) - over(before));
}

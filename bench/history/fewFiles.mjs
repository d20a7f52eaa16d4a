import fs from 'node:fs';
import path from 'node:path';
import { cli } from './built.mjs';
import { measureScript } from './measure.mjs';
import { ownedPaths } from './ownedFiles.mjs';
import { sample } from './sample.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

const COUNTS = [1, 2, 4, 8, 16, 32, 64];
const script = path.join(import.meta.dirname, 'processes/few.mjs');

async function pathsOf({ root }, folder) {
  const output = path.join(folder, 'lines');
  await measureScript(cli, ['lines', '--json', '-C', root], { env: { XDG_CACHE_HOME: folder }, output });
  return (await ownedPaths(output)).paths;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** What each way costs for these files, beyond what it costs to open the repository and to find them. */
async function costs({ root }, paths, folder) {
  const job = path.join(folder, 'job');
  const run = (way) => {
    fs.writeFileSync(job, JSON.stringify({ root, paths, way }));
    return measureScript(script, [job]);
  };
  const open = await run('open');
  const blames = await run('blame');
  const pass = await run('pass');
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

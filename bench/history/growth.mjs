/**
 * `npm run bench:growth -- [--commits N,N,...] [--seed S] [--json FILE]`: how the cost of one pass grows, on generated
 * repositories; see docs/performance.md.
 */
import { buildCommandLine, buildModules } from './built.mjs';
import { count, megabytes, milliseconds, seconds, times } from './figures.mjs';
import { generateRepository } from './generate.mjs';
import { readOptions } from './options.mjs';
import { countCommits } from './repository.mjs';
import { ownedPaths } from './ownedFiles.mjs';
import { measureFloor, measurePass } from './subjects.mjs';
import { heading, machine, table, writeJson } from './table.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';
import { Usage, start } from './usage.mjs';

const USAGE = 'npm run bench:growth -- [--commits N,N,...] [--seed S] [--json FILE]';

const COLUMNS = [
  ['commits', ({ commits }) => count(commits)],
  ['files', ({ files }) => count(files)],
  ['lines', ({ lines }) => count(lines)],
  ['CPU s', ({ cpu }) => seconds(cpu)],
  ['wall s', ({ wall }) => seconds(wall)],
  ['CPU ms a commit', ({ cpu, commits }) => seconds((cpu * 1000) / commits)],
  ['CPU ms a line', ({ cpu, lines }) => seconds((cpu * 1000) / lines)],
  ['floor, CPU s', ({ floorCpu }) => seconds(floorCpu)],
  ['CPU / floor', ({ cpu, floorCpu }) => times(cpu / floorCpu)],
  ['again, CPU s', ({ againCpu }) => seconds(againCpu)],
  ['peak MB', ({ peak }) => megabytes(peak)],
  ['largest child MB', ({ childPeak }) => megabytes(childPeak || undefined)],
  ['longest delay ms', ({ longestDelay }) => milliseconds(longestDelay)],
];

function sizes(text) {
  const found = text.split(',').map(Number);
  if (found.some((size) => !Number.isInteger(size) || size < 1)) throw new Usage(USAGE);
  return found;
}

async function measureSize(commits, seed) {
  const folder = temporaryFolder();
  const tell = (what) => console.error(`${count(commits)} commits: ${what}`);
  tell('generating');
  const repository = await generateRepository(folder, commits, seed);
  tell('git log -p');
  const floor = await measureFloor(repository);
  tell('one pass, and again');
  const { rows, output } = await measurePass(repository, folder);
  const { paths, lines } = await ownedPaths(output);
  const facts = { commits: countCommits(repository), files: paths.length, lines };
  removeFolder(folder);
  return { ...facts, ...rows[0], floorCpu: floor.cpu, againCpu: rows[1].cpu };
}

await start(import.meta.url, async () => {
  const options = readOptions(
    USAGE,
    { commits: '1000,10000,100000', seed: 1, json: undefined },
    { repositories: false },
  );
  const wanted = sizes(options.commits);
  await buildCommandLine();
  await buildModules();
  const measured = [];
  for (const size of wanted) measured.push(await measureSize(size, options.seed));
  console.log(`${heading(machine())}\n\n${table(COLUMNS, measured)}`);
  writeJson(options, measured);
});

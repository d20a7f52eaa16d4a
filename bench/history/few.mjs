/**
 * `npm run bench:few -- [--seed S] [--repeat N] [--json FILE] REPOSITORY...`: up to how many files a blame for each costs
 * less than one pass limited to them. FEW_FILES in src/history/treeLines.ts is chosen by it; see docs/performance.md.
 */
import { buildModules } from './built.mjs';
import { evenAt, measureFew } from './fewFiles.mjs';
import { count, seconds } from './figures.mjs';
import { readOptions } from './options.mjs';
import { openRepository } from './repository.mjs';
import { heading, machine, table, writeJson } from './table.mjs';
import { start } from './usage.mjs';

const USAGE = 'npm run bench:few -- [--seed S] [--repeat N] [--json FILE] REPOSITORY...';

const COLUMNS = [
  ['repository', ({ about }) => about, 'left'],
  ['files', ({ files }) => count(files)],
  ['blames, CPU s', ({ blamesCpu }) => seconds(blamesCpu)],
  ['pass, CPU s', ({ passCpu }) => seconds(passCpu)],
  ['blames, wall s', ({ blamesWall }) => seconds(blamesWall)],
  ['pass, wall s', ({ passWall }) => seconds(passWall)],
];

function about({ name, even }) {
  return `${name}: ${even === undefined ? 'the pass never costs less' : `even at ${count(even)} files`}`;
}

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { seed: 1, repeat: 3, json: undefined });
  const repositories = options.repositories.map(openRepository);
  await buildModules();
  const measured = [];
  for (const repository of repositories) {
    const rows = await measureFew(repository, options, (what) => console.error(`${repository.name}: ${what}`));
    measured.push({ name: repository.name, even: evenAt(rows), rows });
  }
  const lines = measured.flatMap((one) => one.rows.map((row, at) => ({ ...row, about: at === 0 ? about(one) : '' })));
  console.log(`${heading(machine())}\n\n${table(COLUMNS, lines)}`);
  writeJson(options, measured);
});

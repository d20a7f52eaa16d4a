/**
 * `npm run bench:editor -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY...`: what somebody at the editor waits for,
 * beside git's own time for the like; see docs/performance.md.
 */
import { buildModules } from './built.mjs';
import { milliseconds, times } from './figures.mjs';
import { readOptions } from './options.mjs';
import { openRepository } from './repository.mjs';
import { heading, machine, table, writeJson } from './table.mjs';
import { start } from './usage.mjs';
import { measureWaits } from './waits.mjs';

const USAGE = 'npm run bench:editor -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY...';

const COLUMNS = [
  ['repository', ({ name }) => name, 'left'],
  ['measured', ({ subject }) => subject, 'left'],
  ['first ms', ({ first }) => milliseconds(first)],
  ['all ms', ({ all }) => milliseconds(all)],
  ['kept ms', ({ kept }) => milliseconds(kept)],
  ['all / compared', ({ ratio }) => times(ratio)],
  ['', ({ remark }) => remark ?? '', 'left'],
];

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { file: undefined, register: undefined, repeat: 3, json: undefined });
  const repositories = options.repositories.map(openRepository);
  await buildModules();
  const measured = [];
  for (const repository of repositories) {
    const rows = await measureWaits(repository, options, (what) => console.error(`${repository.name}: ${what}`));
    measured.push({ name: repository.name, rows });
  }
  const lines = measured.flatMap(({ name, rows }) => rows.map((row, at) => ({ ...row, name: at === 0 ? name : '' })));
  console.log(`${heading(machine())}\n\n${table(COLUMNS, lines)}`);
  writeJson(options, measured);
  const differing = measured.filter(({ rows }) => rows.some(({ equal }) => equal === false));
  for (const { name } of differing)
    console.error(`${name}: what was kept gave other lines than going through history anew`);
  if (differing.length > 0) process.exitCode = 1;
});

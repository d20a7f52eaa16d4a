/** `npm run bench:history -- [--files N] [--seed S] [--json FILE] REPOSITORY...`; see docs/performance.md. */
import { buildCommandLine } from './built.mjs';
import { costTable } from './costTable.mjs';
import { readOptions } from './options.mjs';
import { openRepository } from './repository.mjs';
import { measureRepository } from './subjects.mjs';
import { heading, machine, writeJson } from './table.mjs';
import { start } from './usage.mjs';

const USAGE = 'npm run bench:history -- [--files N] [--seed S] [--json FILE] REPOSITORY...';

function tellDifferences({ name, agreement: { differences } }) {
  for (const { file, line, ours, blame } of differences)
    console.error(`${name}: ${file}:${line}: ours ${ours}, blame's ${blame}`);
}

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { files: 150, seed: 1, json: undefined });
  const repositories = options.repositories.map(openRepository);
  await buildCommandLine();
  const measured = [];
  for (const repository of repositories) {
    const tell = (subject) => console.error(`${repository.name}: ${subject}`);
    measured.push(await measureRepository(repository, options, tell));
  }
  console.log(`${heading(machine())}\n\n${costTable(measured)}`);
  writeJson(options, measured);
  measured.forEach(tellDifferences);
  if (measured.some(({ agreement: { lines, equal, sameAgain } }) => equal < lines || !sameAgain)) process.exitCode = 1;
});

/**
 * `npm run bench:report -- [--repeat N] [--json FILE] REPOSITORY...`: how large the report's page is, and what its reader
 * waits for; see docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { buildModules, cli } from '../history/built.mjs';
import { count, milliseconds } from '../history/figures.mjs';
import { readOptions } from '../history/options.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { temporaryFolder } from '../history/temporary.mjs';
import { start } from '../history/usage.mjs';
import { measurePage } from './page.mjs';

const USAGE = 'npm run bench:report -- [--repeat N] [--json FILE] REPOSITORY...';
const PAGE = 'provenance-report.html';
/** An analysis of a large repository is large. */
const MEMORY = '--max-old-space-size=6000';
const require = createRequire(import.meta.url);

const COLUMNS = [
  [
    'repository',
    ({ name, lines, files, people }) =>
      `${name}: ${count(lines)} lines, ${count(files)} files, ${count(people)} contributors`,
    'left',
  ],
  ['page kB', ({ bytes }) => count(bytes / 1000)],
  ['rows and lists', ({ rows }) => count(rows)],
  ['first paint ms', ({ painted }) => milliseconds(painted)],
  ['filter ms', ({ filtered }) => milliseconds(filtered)],
  ['longest filter ms', ({ longest }) => milliseconds(longest)],
  ['longest sort ms', ({ sorted }) => milliseconds(sorted)],
];

/** The page as the command line writes it, and what it is about. */
function writeReport(repository) {
  const folder = temporaryFolder();
  const args = ['report', '-C', path.resolve(repository), '--format', 'html,json', '-o', folder, '--fail-on', 'never'];
  execFileSync(process.execPath, [MEMORY, cli, ...args], { stdio: 'ignore' });
  const {
    repository: about,
    totals,
    contributors,
  } = JSON.parse(fs.readFileSync(path.join(folder, 'provenance-report.json'), 'utf8'));
  const file = path.join(folder, PAGE);
  const { lines, files } = totals;
  return { file, name: about.name, lines, files, people: contributors.length, bytes: fs.statSync(file).size };
}

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { repeat: 5, json: undefined });
  await buildModules();
  const { launchBrowser } = require(path.join(root, 'out/test/host/lib/launchBrowser'));
  const measured = [];
  for (const repository of options.repositories) {
    const { file, ...about } = writeReport(repository);
    const browser = await launchBrowser();
    try {
      measured.push({ ...about, ...(await measurePage(browser, file, options.repeat)) });
    } finally {
      await browser.close();
    }
  }
  console.log(`${heading(machine())}\n\n${table(COLUMNS, measured)}`);
  writeJson(options, measured);
});

/**
 * `npm run bench:changes -- [--register FILE] [--repeat N] [--json FILE] REPOSITORY...`: what `check --changed` costs for
 * changes of several sizes, with nothing kept, as in a build. See docs/performance.md.
 */
import path from 'node:path';
import { measureBlames } from './blames.mjs';
import { buildCommandLine, cli } from './built.mjs';
import { count, megabytes, seconds, times } from './figures.mjs';
import { measure, measureScript } from './measure.mjs';
import { median } from './median.mjs';
import { readOptions } from './options.mjs';
import { git } from './programs.mjs';
import { openRepository } from './repository.mjs';
import { heading, machine, table, writeJson } from './table.mjs';
import { removeFolder } from './temporary.mjs';
import { start } from './usage.mjs';

const USAGE = 'npm run bench:changes -- [--register FILE] [--repeat N] [--json FILE] REPOSITORY...';

/** How far behind HEAD, by first parents. */
const BASES = [1, 20, 100, 400];

const COLUMNS = [
  ['repository', ({ name }) => name, 'left'],
  ['commits', ({ commits }) => count(commits)],
  ['files', ({ files }) => count(files)],
  ['check, CPU s', ({ check }) => seconds(check.cpu)],
  ['wall s', ({ check }) => seconds(check.wall)],
  ['peak MB', ({ check }) => megabytes(check.peak)],
  ['`git log -p`, CPU s', ({ log }) => seconds(log.cpu)],
  ['check / log', ({ check, log }) => times(check.cpu / log.cpu)],
  ['a blame for each, CPU s', ({ blames }) => seconds(blames.cpu)],
  ['wall s', ({ blames }) => seconds(blames.wall)],
  ['blames / check', ({ check, blames }) => times(blames.wall / check.wall)],
];

function exists({ root }, revision) {
  try {
    return git(root, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`) !== '';
  } catch {
    return false;
  }
}

/** Of several runs of each, one after the other, the medians. */
async function measureChange({ name, root }, base, { register, repeat }) {
  const files = git(root, '-c', 'core.quotepath=false', 'diff', '--name-only', '--diff-filter=d', base, 'HEAD');
  const paths = files === '' ? [] : files.split('\n');
  const judging = register === undefined ? [] : ['--register', path.resolve(register)];
  const args = ['-C', root, '--no-cache', ...judging, 'check', `--changed=${base}`, '--json', '--fail-on', 'never'];
  const log = ['--no-pager', 'log', '-p', '-U0', '-M', '--no-ext-diff', '--no-textconv', `${base}..HEAD`];
  const runs = { check: [], log: [], blames: [] };
  for (let at = 0; at < repeat; at++) {
    runs.log.push(await measure('git', log, { cwd: root }));
    runs.check.push(await measureScript(cli, args));
    // Blame is told where to stop, which costs it the least.
    const { row, blamed } = await measureBlames(root, paths, paths.length, 1, [`${base}..HEAD`]);
    removeFolder(blamed.folder);
    runs.blames.push(row);
  }
  const middle = (rows) =>
    Object.fromEntries(['cpu', 'wall', 'peak'].map((what) => [what, median(rows.map((row) => row[what]))]));
  const commits = Number(git(root, 'rev-list', '--count', `${base}..HEAD`));
  const costs = Object.fromEntries(Object.entries(runs).map(([subject, rows]) => [subject, middle(rows)]));
  return { name, base, commits, files: paths.length, ...costs };
}

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { register: undefined, repeat: 3, json: undefined });
  const repositories = options.repositories.map(openRepository);
  await buildCommandLine();
  const measured = [];
  for (const repository of repositories)
    for (const base of BASES.map((behind) => `HEAD~${behind}`).filter((revision) => exists(repository, revision))) {
      console.error(`${repository.name}: since ${base}`);
      measured.push(await measureChange(repository, base, options));
    }
  console.log(`${heading(machine())}\n\n${table(COLUMNS, measured)}`);
  writeJson(options, measured);
});

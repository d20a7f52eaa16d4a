/**
 * `npm run bench:surfaces -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY`: how long after an edit of
 * the register each surface of a real VS Code shows it; see docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { copyWithRegister } from '../host/copyWithRegister.mjs';
import { startEditor } from '../host/extensionHost.mjs';
import { buildModules } from '../history/built.mjs';
import { milliseconds } from '../history/figures.mjs';
import { readOptions } from '../history/options.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { temporaryFolder } from '../history/temporary.mjs';
import { start, Usage } from '../history/usage.mjs';

const USAGE = 'npm run bench:surfaces -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY';

const COLUMNS = [
  ['edit', ({ edit }) => edit, 'left'],
  ['surface', ({ surface }) => surface, 'left'],
  ['median ms', ({ times }) => (times.length === 0 ? 'the same' : milliseconds(times[Math.floor(times.length / 2)]))],
  ['longest ms', ({ times }) => (times.length === 0 ? '' : milliseconds(times.at(-1)))],
];

const git = (folder, ...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });

/** A copy with a register, and whose address to change: that of the first line’s author. */
function prepare({ repositories: [repository], file, register }) {
  const folder = path.join(temporaryFolder(), 'repository');
  copyWithRegister(repository, folder, register);
  const [commit] = git(folder, 'blame', '--porcelain', '-L1,1', 'HEAD', '--', file).split(' ');
  return { folder, email: git(folder, 'log', '-1', '--format=%ae', commit).trim() };
}

/** Runs the measuring script in the extension host; its end is the host's. */
async function measure(folder, job) {
  const editor = await startEditor(folder);
  try {
    const script = path.join(import.meta.dirname, 'processes/inHost.cjs');
    return (await editor.run({ opened: job.folder, script, job })).measured;
  } finally {
    await editor.stop();
  }
}

function rowsOf(measured) {
  return Object.entries(measured).flatMap(([edit, runs]) =>
    Object.keys(runs[0]).map((surface) => {
      const times = runs.map((run) => run[surface]).filter((time) => time !== null);
      return { edit, surface, times: times.sort((a, b) => a - b) };
    }),
  );
}

await start(import.meta.url, async () => {
  const options = readOptions(USAGE, { file: undefined, register: undefined, repeat: 3, json: undefined });
  if (options.repositories.length !== 1 || options.file === undefined) throw new Usage(USAGE);
  await buildModules();
  const { folder, email } = prepare(options);
  const { file, repeat } = options;
  const measured = await measure(path.dirname(folder), { folder, file, email, repeat });
  console.log(`${heading(machine())}\n\n${table(COLUMNS, rowsOf(measured))}`);
  writeJson(options, measured);
});

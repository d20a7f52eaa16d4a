/**
 * `npm run bench:surfaces -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY`: how long after an edit of
 * the register each surface of a real VS Code shows it; see docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { buildModules, cli } from '../history/built.mjs';
import { milliseconds } from '../history/figures.mjs';
import { readOptions } from '../history/options.mjs';
import { heading, machine, table, writeJson } from '../history/table.mjs';
import { temporaryFolder } from '../history/temporary.mjs';
import { start, Usage } from '../history/usage.mjs';

const USAGE = 'npm run bench:surfaces -- [--file PATH] [--register FILE] [--repeat N] [--json FILE] REPOSITORY';
const LIMIT = 900_000;
const REGISTER = 'ip-register.yaml';
const require = createRequire(import.meta.url);

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
  git('.', 'clone', '--quiet', '--local', path.resolve(repository), folder);
  const target = path.join(folder, REGISTER);
  if (register !== undefined) fs.copyFileSync(register, target);
  else if (!fs.existsSync(target)) execFileSync(process.execPath, [cli, 'init', '-C', folder], { stdio: 'ignore' });
  const [commit] = git(folder, 'blame', '--porcelain', '-L1,1', 'HEAD', '--', file).split(' ');
  return { folder, email: git(folder, 'log', '-1', '--format=%ae', commit).trim() };
}

/** Runs the measuring script in the extension host; its end is the host's. */
async function measure(job) {
  const ours = (name) => require(path.join(root, 'out/test/host/lib', name));
  const { startServer } = ours('server');
  const { launchBrowser } = ours('launchBrowser');
  const { remoteAddress, workbenchAddress } = ours('addresses');
  const file = path.join(path.dirname(job.folder), 'job.json');
  fs.writeFileSync(file, JSON.stringify(job));
  const server = await startServer({ host: ours('hostFolder').hostFolder(), env: { JOB: file } });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    const log = [];
    await page.exposeFunction('codeAutomationLog', (type, args) => log.push([`[${type}]`, ...args].join(' ')));
    const ended = new Promise((resolve) => {
      setTimeout(resolve, LIMIT, `no end after ${LIMIT / 1000} s`).unref();
      page.exposeFunction('codeAutomationExit', resolve);
    });
    const script = path.join(import.meta.dirname, 'processes/inHost.cjs');
    const payload = [
      ['extensionDevelopmentPath', remoteAddress(server, root)],
      ['extensionTestsPath', remoteAddress(server, script)],
    ];
    await page.goto(workbenchAddress(server, job.folder, payload));
    const code = await ended;
    if (code !== 0) throw new Error(`The extension host ended with ${code}:\n${log.slice(-20).join('\n')}`);
  } finally {
    await browser.close();
    await server.stop();
  }
  return JSON.parse(fs.readFileSync(job.result, 'utf8'));
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
  const result = path.join(path.dirname(folder), 'result.json');
  const measured = await measure({ folder, file, email, repeat, result });
  console.log(`${heading(machine())}\n\n${table(COLUMNS, rowsOf(measured))}`);
  writeJson(options, measured);
});

/** What `npm test` runs. Each stage resolves with counts, and a text that is shown when something failed. */
import fs from 'node:fs';
import path from 'node:path';
import { installForHost, installForUnit } from './debian-packages.mjs';
import { CURRENT, OLDEST, installHost } from './host-install.mjs';
import { mochaResult } from './mocha-result.mjs';
import { packExtension } from './package.mjs';
import { root } from './root.mjs';
import { must, run } from './run.mjs';

const MINUTE = 60_000;
const script = (name) => path.join(root, 'node_modules', name);
const results = path.join(root, 'out/results');

/** Tests see no settings of the user's: git's, or those that a git hook or npm put into the environment. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(GIT_|NODE_OPTIONS$|NO_COLOR$|FORCE_COLOR$|XDG_CACHE_HOME$)/.test(name),
    ),
  ),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  LC_ALL: 'C.UTF-8',
};

async function node(args, { limit = 15 * MINUTE, env = {} } = {}) {
  const { code, output, timedOut } = await run(process.execPath, args, {
    quiet: true,
    limit,
    env: { ...environment, ...env },
  });
  return { code, output: timedOut ? `${output}\nNo end after ${limit / MINUTE} minutes.` : output };
}

/** A tool that passes or doesn't: one test. */
const check =
  (...args) =>
  async () => {
    const { code, output } = await node(args);
    return code === 0 ? { passed: 1, failed: 0, report: '' } : { passed: 0, failed: 1, report: output };
  };

/** A mocha run that leaves its JSON in out/results/. An exit code that its counts don't explain is a failure of its own. */
async function mocha(name, args, options) {
  const file = path.join(results, `${name}.json`);
  fs.mkdirSync(results, { recursive: true });
  fs.rmSync(file, { force: true });
  const { code, output } = await node(args, options);
  const { failures, ...counts } = mochaResult(file);
  if (code === 0 && counts.failed === 0) return { ...counts, report: '' };
  return { ...counts, failed: Math.max(counts.failed, 1), report: [failures, output].filter(Boolean).join('\n') };
}

const withMocha = (name) => [
  script('mocha/bin/mocha.js'),
  ...['--reporter', 'json', '--reporter-option', `output=${path.join(results, `${name}.json`)}`],
];

/** These have stages of their own. */
const NOT_UNIT = ['host', 'lint', 'ui'];
/** Most of their tests start git or us, the first ones most. */
const STARTING = ['history', 'commands', 'ci', 'wholeRepository', 'demo', 'analysisProcess', 'analysis'];
/** Hundreds of megabytes, which their process keeps. */
const LARGE = ['history/pass/job', 'history/parsers'];

/** Starting a process takes one that has much memory several times as long: who starts most is first, and last who needs most. */
function unitTests() {
  const rank = (file) => {
    if (LARGE.includes(file.slice(0, -'.test.js'.length))) return STARTING.length + 1;
    const place = STARTING.indexOf(file.split('/')[0]);
    return place === -1 ? STARTING.length : place;
  };
  return fs
    .readdirSync(path.join(root, 'out/test'), { recursive: true })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.test.js') && !NOT_UNIT.includes(file.split('/')[0]))
    .sort()
    .sort((a, b) => rank(a) - rank(b))
    .map((file) => path.join('out/test', file));
}

async function build() {
  const { bundle, transpile } = await import('./build.mjs');
  await transpile();
  await bundle();
  const cli = path.join(root, 'dist/cli.js');
  const said = await must(process.execPath, [cli, '--version'], { quiet: true });
  return {
    passed: said.trim() === '' ? 0 : 1,
    failed: said.trim() === '' ? 1 : 0,
    report: 'dist/cli.js --version says nothing.',
  };
}

/** A run that needs VS Code, of the host's version given. */
async function inHost(name, args, { version = CURRENT, without = [], limit = 42 * MINUTE } = {}) {
  await installForHost();
  const env = {
    VSCODE_HOST: await installHost(version),
    RESULT: `${name}.json`,
    ...(without.length > 0 && { HOST_WITHOUT: without.join(' ') }),
  };
  return mocha(name, args, { limit, env });
}

/** Of the host's tests, those of our process and of what it comes to: what these ask of VS Code others ask there, too. */
const OF_OURS = ['analysisProcess', 'numbers', 'workspaceStores'];

const hostSuite = path.join(root, 'out/test/host/runInHost.js');

export const STAGES = {
  build,
  lint: check(script('eslint/bin/eslint.js'), '.'),
  // What these two remember is by contents: it can't hide what is wrong.
  format: check(script('prettier/bin/prettier.cjs'), '--check', '--cache', '--cache-strategy', 'content', '.'),
  types: check(script('typescript/bin/tsc'), '-p', '.', '--incremental', '--tsBuildInfoFile', 'out/types.tsbuildinfo'),
  knip: check(script('knip/bin/knip.js')),
  layers: () => mocha('layers', [...withMocha('layers'), 'out/test/lint/**/*.test.js']),
  unit: async () => {
    await installForUnit();
    return mocha(
      'unit',
      [
        script('c8/bin/c8.js'),
        ...withMocha('unit'),
        ...['--require', path.join(root, 'out/test/letWorkersEnd.js')],
        // Most wait for processes: two files at a time.
        ...['--parallel', '--jobs', '2', ...unitTests()],
      ],
      // Ten minutes where starting a process is slow; a machine with other work takes twice as long.
      { limit: 60 * MINUTE },
    );
  },
  host: () => inHost('host', [hostSuite]),
  oldest: () => inHost('oldest', [hostSuite], { version: OLDEST, without: OF_OURS }),
  ui: async () => {
    await packExtension({ quiet: true });
    const hooks = path.join(root, 'out/test/ui/lib/closeAfterAll.js');
    const args = [...withMocha('ui'), '--require', hooks, 'out/test/ui/**/*.story.js'];
    // Some seventy stories, of some eight seconds each where nothing else runs.
    return inHost('ui', args);
  },
};

/** After the build, each in its order, at the same time: those with an editor wait for it more than they compute. */
export const TRACKS = [
  ['types', 'lint', 'format', 'knip', 'layers', 'unit'],
  ['host', 'oldest', 'ui'],
];

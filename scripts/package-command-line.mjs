/**
 * `node scripts/package-command-line.mjs [FROM [TO]]`: packs the bundle in FROM (dist/) as an npm package of the command
 * line alone, chain-of-title-<version>.tgz, into the folder TO (the root). It depends on no other package.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from './main.mjs';
import { npmCli, npmEnvironment } from './npm.mjs';
import { root } from './root.mjs';
import { must } from './run.mjs';

const BUNDLED = [
  ...['cli', 'readWorker', 'licenceWorker', 'scanWorker', 'indexWorker', 'snippetWorker'].map((name) => `${name}.js`),
  ...['snippets', 'licences', 'wholeTexts'].map((name) => `${name}.bin`),
  'third-party-licences.txt',
];
const BESIDE = ['CHANGELOG.md', 'LICENSE', 'docs/cli.md', 'docs/ci.md', 'docs/exports.md', 'docs/schemas'];

const readJson = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

function manifest() {
  const { name, version, license, repository, bin, engines } = readJson('package.json');
  const { description } = readJson('package.nls.json');
  return { name, version, description, license, repository, bin, engines: { node: engines.node } };
}

/** Returns the package's file. `from` must be built. */
export async function packCommandLine({ from = path.join(root, 'dist'), to = root, quiet = false } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chain-of-title-'));
  try {
    const { name, version } = manifest();
    fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
    for (const file of BUNDLED) fs.cpSync(path.join(from, file), path.join(folder, 'dist', file));
    for (const file of BESIDE) fs.cpSync(path.join(root, file), path.join(folder, file), { recursive: true });
    fs.writeFileSync(path.join(folder, 'README.md'), README);
    const args = [npmCli(), 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', to];
    await must(process.execPath, args, { cwd: folder, env: npmEnvironment(), quiet });
    return path.join(to, `${name}-${version}.tgz`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const README = `# Chain of Title, the command line

Who wrote each line of a repository, for which vendor, under which signed agreement and which licence; findings for CI and
hooks; the provenance report. It needs Node.js 20.20 and git 2.30, asks no network, and writes only what it is asked to.

    npm install --global FILE-OR-ADDRESS-OF-THIS-PACKAGE
    chain-of-title report

[docs/cli.md](docs/cli.md) has all commands, [docs/ci.md](docs/ci.md) recipes for GitHub Actions, GitLab and pre-commit.
`;

await main(import.meta.url, () => {
  const [from, to] = process.argv.slice(2).map((folder) => path.resolve(folder));
  return packCommandLine({ from, to });
});

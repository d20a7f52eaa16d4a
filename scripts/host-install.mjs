/**
 * Installs a real VS Code (server, web workbench, extension host) into .vscode-host/<version>/ from npm packages alone:
 * the server inside the `code-server` package and the Node.js that it was built for. No install script runs; two or three
 * small addons are compiled against the headers that the node package ships. Node built-ins only.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { main } from './main.mjs';
import { npmCli, npmEnvironment } from './npm.mjs';
import { root } from './root.mjs';
import { must } from './run.mjs';

/** code-server's version -> VS Code's, and the Node.js that its server wants. The oldest supported and a current one. */
export const HOSTS = {
  '4.139.1': { vscode: '1.139.1', node: '24.21.0' },
  '4.100.3': { vscode: '1.100.3', node: '20.20.2' },
};
export const CURRENT = '4.139.1';
export const OLDEST = '4.100.3';

/** Part of the stamp: raise it when the steps below change what they make. */
const RECIPE = 2;
/** For servers whose own ripgrep package would download it. */
const RIPGREP = '1.18.0';
const ADDONS = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog', 'node-pty'];
const machine = { x64: 'x64', arm64: 'arm64' }[os.arch()];
const home = path.join(root, '.vscode-host');

const quiet = { quiet: true };

async function unpack(name, into, members, folder) {
  const args = [npmCli(), 'pack', '--silent', '--pack-destination', folder, name];
  const said = await must(process.execPath, args, { cwd: folder, env: npmEnvironment(), ...quiet });
  const archive = said.trim().split('\n').at(-1);
  fs.mkdirSync(into, { recursive: true });
  await must('tar', ['xzf', path.join(folder, archive), '-C', into, '--strip-components=1', ...members], quiet);
  fs.rmSync(path.join(folder, archive));
}

/** npm install and not ci: the published shrinkwrap lacks a peer. Run by the host's node, so that engines are checked against it. */
async function installDependencies(host) {
  const args = [
    npmCli(),
    'install',
    '--omit=dev',
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await must(path.join(host, 'node'), args, { cwd: path.join(host, 'vscode'), env: npmEnvironment(), ...quiet });
}

async function addRipgrep(modules, work) {
  const folder = path.join(modules, '@vscode/ripgrep');
  if (!fs.existsSync(folder) || fs.existsSync(path.join(folder, 'bin/rg'))) return;
  await unpack(`@vscode/ripgrep-linux-${machine}@${RIPGREP}`, folder, ['package/bin/rg'], work);
}

/** Without spdlog every output channel stays empty. An npm setting may name other headers: the environment is npmEnvironment's. */
async function compileAddons(host, modules, headers) {
  const gyp = path.join(path.dirname(npmCli()), '../node_modules/node-gyp/bin/node-gyp.js');
  const node = path.join(host, 'node');
  const env = { ...npmEnvironment(), PATH: `${host}${path.delimiter}${process.env.PATH ?? ''}` };
  for (const addon of ADDONS.map((name) => path.join(modules, name))) {
    if (!fs.existsSync(addon) || fs.existsSync(path.join(addon, `prebuilds/linux-${machine}`))) continue;
    await must(node, [gyp, 'rebuild', `--nodedir=${headers}`], { cwd: addon, env, ...quiet });
    for (const left of ['build/Release/obj', 'build/Release/obj.target', 'build/Release/.deps', 'deps'])
      fs.rmSync(path.join(addon, left), { recursive: true, force: true });
  }
}

/** Other machines' binaries, and what hosts no extension. */
function prune(host, modules) {
  const remove = (...parts) => fs.rmSync(path.join(...parts), { recursive: true, force: true });
  // TypeScript's own extension wants a compiler that the package doesn't bring, and says so in a toast.
  for (const name of ['copilot', 'typescript-language-features']) remove(host, 'vscode/extensions', name);
  for (const name of ['@microsoft/mxc-sdk', '@github', 'node-pty/third_party']) remove(modules, name);
  for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds'].map((name) =>
    path.join(modules, name),
  )) {
    if (!fs.existsSync(folder)) continue;
    for (const name of fs.readdirSync(folder)) if (name !== `linux-${machine}`) remove(folder, name);
  }
}

async function make(host, version) {
  const { node } = HOSTS[version];
  const work = path.join(host, 'work');
  const modules = path.join(host, 'vscode/node_modules');
  fs.mkdirSync(work, { recursive: true });
  await unpack(`code-server@${version}`, path.join(work, 'server'), ['package/lib/vscode'], work);
  fs.renameSync(path.join(work, 'server/lib/vscode'), path.join(host, 'vscode'));
  await unpack(`node-linux-${machine}@${node}`, path.join(work, 'node'), ['package/bin/node', 'package/include'], work);
  fs.renameSync(path.join(work, 'node/bin/node'), path.join(host, 'node'));
  await installDependencies(host);
  await addRipgrep(modules, work);
  await compileAddons(host, modules, path.join(work, 'node'));
  prune(host, modules);
  fs.rmSync(work, { recursive: true });
  const said = await must(path.join(host, 'node'), ['out/server-main.js', '--version'], {
    cwd: path.join(host, 'vscode'),
    ...quiet,
  });
  if (!said.includes(HOSTS[version].vscode)) throw new Error(`The VS Code host says it is ${said.trim()}.`);
}

/** Returns the host's folder, made first if it isn't there. Made aside and renamed, so an interrupted install leaves nothing that counts. */
export async function installHost(version = CURRENT) {
  if (HOSTS[version] === undefined)
    throw new Error(`No such VS Code host: ${version}. There are ${Object.keys(HOSTS).join(', ')}.`);
  if (process.platform !== 'linux' || machine === undefined)
    throw new Error('The VS Code host runs on Linux (x64, arm64) only.');
  const host = path.join(home, version);
  const stampFile = path.join(host, 'stamp');
  const stamp = `recipe ${RECIPE} code-server ${version} node ${HOSTS[version].node} ${machine}`;
  const isThere = () => fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp;
  if (isThere()) return host;
  return withLock('host', async () => {
    if (isThere()) return host;
    console.log(`Installing the VS Code ${HOSTS[version].vscode} host`);
    const aside = path.join(home, `${version}.partial`);
    for (const folder of [aside, host]) fs.rmSync(folder, { recursive: true, force: true });
    await make(aside, version);
    fs.writeFileSync(path.join(aside, 'stamp'), stamp);
    fs.renameSync(aside, host);
    return host;
  });
}

await main(import.meta.url, async () => {
  console.log(await installHost(process.argv[2]));
});

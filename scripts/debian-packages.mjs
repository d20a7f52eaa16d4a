/** What tests need of the system. */
import fs from 'node:fs';
import path from 'node:path';
import { must } from './run.mjs';

/** Package -> the program or file that tells that it is there. */
const SIGNS = {
  git: 'git',
  gnupg: 'gpg',
  'openssh-client': 'ssh-keygen',
  chromium: process.env.CHROMIUM ?? '/usr/bin/chromium',
  make: 'make',
  'g++': 'g++',
  python3: 'python3',
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
};
/** A browser shows the workbench; the host compiles two small addons. */
const FOR_HOST = ['git', 'chromium', 'make', 'g++', 'python3', 'fonts-dejavu-core'];
/** Of signatures: without them a few tests are skipped. */
const FOR_SIGNATURES = ['gnupg', 'openssh-client'];

const folders = (process.env.PATH ?? '').split(path.delimiter);
const isThere = (sign) =>
  path.isAbsolute(sign) ? fs.existsSync(sign) : folders.some((folder) => fs.existsSync(path.join(folder, sign)));
const missingOf = (names) => names.filter((name) => !isThere(SIGNS[name]));
const mayInstall = () => fs.existsSync('/usr/bin/apt-get') && process.getuid() === 0;
const commandFor = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;

let installing = Promise.resolve();

/** One at a time, as apt-get wants it: what another stage installed meanwhile is there. */
function install(names) {
  installing = installing.then(() => installMissing(missingOf(names)));
  return installing;
}

async function installMissing(names) {
  if (names.length === 0) return;
  console.log(`Installing Debian packages: ${names.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get', ['update', '-qq'], { env, quiet: true });
  await must('apt-get', commandFor(names).split(' ').slice(1), { env, quiet: true });
}

/** Installs what is missing when we may; otherwise throws one sentence that says what to do. */
export async function installForHost() {
  if (process.platform !== 'linux')
    throw new Error('The VS Code host runs on Linux only; use `npm run test:desktop` here.');
  const missing = missingOf(FOR_HOST);
  if (missing.length === 0) return;
  if (!fs.existsSync('/usr/bin/apt-get'))
    throw new Error(`Install these, or their like, and try again: ${missing.join(', ')}.`);
  if (!mayInstall())
    throw new Error(`The VS Code host needs some packages; run this and try again: sudo ${commandFor(missing)}`);
  await install(missing);
}

/** The same for git, and for the programs that sign where we may. */
export async function installForUnit() {
  const missing = missingOf(['git', ...FOR_SIGNATURES]);
  if (process.platform === 'linux' && mayInstall() && missing.length > 0) return install(missing);
  if (process.platform === 'linux' && missing.includes('git'))
    throw new Error('Tests need git: install it, and try again.');
}

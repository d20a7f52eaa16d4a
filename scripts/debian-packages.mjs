/** What the VS Code host needs of the system: a browser to show the workbench in, a compiler for two small addons. */
import fs from 'node:fs';
import { must } from './run.mjs';

/** Package -> a file that tells that it is there. */
const NEEDED = {
  git: '/usr/bin/git',
  chromium: process.env.CHROMIUM ?? '/usr/bin/chromium',
  make: '/usr/bin/make',
  'g++': '/usr/bin/g++',
  python3: '/usr/bin/python3',
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
};

/** Installs what is missing when we may; otherwise throws one sentence that says what to do. */
export async function installDebianPackages() {
  if (process.platform !== 'linux')
    throw new Error('The VS Code host runs on Linux only; use `npm run test:desktop` here.');
  const missing = Object.keys(NEEDED).filter((name) => !fs.existsSync(NEEDED[name]));
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!fs.existsSync('/usr/bin/apt-get'))
    throw new Error(`Install these, or their like, and try again: ${missing.join(', ')}.`);
  if (process.getuid() !== 0)
    throw new Error(`The VS Code host needs some packages; run this and try again: sudo ${command}`);
  console.log(`Installing Debian packages: ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get', ['update', '-qq'], { env, quiet: true });
  await must('apt-get', command.split(' ').slice(1), { env, quiet: true });
}

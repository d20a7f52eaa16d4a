/** Installs what package-lock.json names, once: Node built-ins only, since nothing else is there yet. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { main } from './main.mjs';
import { npmCli, npmEnvironment } from './npm.mjs';
import { root } from './root.mjs';
import { must } from './run.mjs';

const ready = path.join(root, 'node_modules/.ready');

/** What node_modules was installed from; written last, so an interrupted install has none. */
function wanted() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  return crypto.createHash('sha256').update(lock).update(process.version).digest('hex');
}

const isReady = () => fs.existsSync(ready) && fs.readFileSync(ready, 'utf8') === wanted();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  throw new Error(`Node.js 20.20 or newer is needed; this is ${process.version}.`);
}

export async function install() {
  checkNode();
  if (isReady()) return;
  await withLock('install', async () => {
    if (isReady()) return;
    console.log('Installing dependencies (npm ci)');
    const args = [npmCli(), 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await must(process.execPath, args, { env: npmEnvironment() });
    fs.writeFileSync(ready, wanted());
  });
}

await main(import.meta.url, install);

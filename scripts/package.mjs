/** `npm run package`: builds and packs chain-of-title-<version>.vsix, and the command line as chain-of-title-<version>.tgz. */
import fs from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { main } from './main.mjs';
import { packCommandLine } from './package-command-line.mjs';
import { root } from './root.mjs';
import { must } from './run.mjs';

/** Packs dist/, which must be built, and returns the .vsix; vsce's list of its files is printed unless `quiet`. */
export async function packExtension({ quiet = false } = {}) {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  await must(process.execPath, [vsce, 'package', '--no-dependencies', '-o', file], { quiet });
  return file;
}

await main(import.meta.url, async () => {
  await install();
  const { bundle } = await import('./build.mjs');
  await bundle();
  await packExtension();
  await packCommandLine();
});

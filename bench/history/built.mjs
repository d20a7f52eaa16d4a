/** What is measured is built from the sources as they are now. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';

export const cli = path.join(root, 'dist/cli.js');

const changed = (file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(folder) {
  const files = fs.readdirSync(path.join(root, folder), { recursive: true });
  return Math.max(...files.map((file) => changed(path.join(folder, file))));
}

/** The command line, as users have it. */
export async function buildCommandLine() {
  if (changed('dist/cli.js') > Math.max(newest('src'), changed('package.json'))) return;
  const { bundle } = await import('../../scripts/build.mjs');
  await bundle();
}

/**
 * The sources file by file, and the tests, whose generators make histories. What runs apart is one file, as users have it:
 * loading it is part of its work.
 */
export async function buildModules() {
  const { transpile } = await import('../../scripts/build.mjs');
  if (changed('out/src/cli.js') < newest('src')) await transpile(['src']);
  // Histories are made by chance as the demo is.
  if (changed('out/test/history/scratch.js') < Math.max(newest('test'), newest('demo')))
    await transpile(['test', 'demo']);
  await buildCommandLine();
  fs.copyFileSync(path.join(root, 'dist/readWorker.js'), path.join(root, 'out/src/register/readWorker.js'));
}

/** `npm run demo [-- DIR]`: makes the demo repository, the same commits every time. */
import path from 'node:path';
import { install } from './install.mjs';
import { main } from './main.mjs';
import { root } from './root.mjs';
import { must } from './run.mjs';

export const demoRepository = path.join(root, 'demo-repository');

export async function makeDemo(folder = demoRepository) {
  const { transpile } = await import('./build.mjs');
  await transpile(['demo']);
  await must(process.execPath, [path.join(root, 'out/demo/make.js'), folder]);
}

await main(import.meta.url, async () => {
  await install();
  await makeDemo(process.argv[2] && path.resolve(process.argv[2]));
});

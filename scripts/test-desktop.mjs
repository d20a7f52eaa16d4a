/** `npm run test:desktop`: the host suite in the desktop VS Code that @vscode/test-electron downloads. */
import path from 'node:path';
import { install } from './install.mjs';
import { main } from './main.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

await main(import.meta.url, async () => {
  await install();
  const { bundle, transpile } = await import('./build.mjs');
  await bundle();
  await transpile();
  const { code } = await run(process.execPath, [path.join(root, 'out/test/host/runOnDesktop.js')]);
  process.exitCode = code ?? 1;
});

/** `npm run editor`: the real editor, with the packed extension in it, on the demo repository; until Ctrl+C. */
import path from 'node:path';
import { installForHost } from './debian-packages.mjs';
import { demoRepository, makeDemo } from './demo.mjs';
import { installHost } from './host-install.mjs';
import { install } from './install.mjs';
import { main } from './main.mjs';
import { packExtension } from './package.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

await main(import.meta.url, async () => {
  await install();
  await installForHost();
  const host = await installHost();
  const { bundle, transpile } = await import('./build.mjs');
  await bundle();
  await transpile(['test']);
  const vsix = await packExtension({ quiet: true });
  await makeDemo();
  const { code } = await run(
    process.execPath,
    [path.join(root, 'out/test/host/serveEditor.js'), vsix, demoRepository],
    {
      env: { ...process.env, VSCODE_HOST: host },
    },
  );
  process.exitCode = code ?? 1;
});

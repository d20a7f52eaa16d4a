/** `npm start`: on a fresh clone, makes the demo repository and reports on it, in the terminal and as HTML. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { demoRepository, makeDemo } from './demo.mjs';
import { install } from './install.mjs';
import { main } from './main.mjs';
import { root } from './root.mjs';
import { must } from './run.mjs';

const report = path.join(root, 'out/report');

/** The demo has errors on purpose, and agreements that end: on another day its report would say something else. */
const OPTIONS = ['--today', '2026-10-01', '--format', 'terminal,html', '-o', report, '--fail-on', 'never'];

await main(import.meta.url, async () => {
  await install();
  const { bundle } = await import('./build.mjs');
  await bundle();
  await makeDemo();
  fs.rmSync(report, { recursive: true, force: true });
  await must(process.execPath, [path.join(root, 'dist/cli.js'), 'report', '-C', demoRepository, ...OPTIONS]);
  for (const page of fs.readdirSync(report).filter((file) => file.endsWith('.html')))
    console.log(`\nThe same report as a page: ${pathToFileURL(path.join(report, page))}`);
});

/** `npm start`: on a fresh clone, makes the demo repository and reports on it, in the terminal and as HTML. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { demoRepository, makeDemo } from './demo.mjs';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

await install();
const { bundle } = await import('./build.mjs');
await bundle();
await makeDemo();

const report = path.join(root, 'out/report');
// The demo has errors on purpose, and agreements that end: on another day its report would say something else.
const options = ['--today', '2026-10-01', '--format', 'terminal,html', '-o', report, '--fail-on', 'never'];
const { code } = await run(process.execPath, [
  path.join(root, 'dist/cli.js'),
  'report',
  '-C',
  demoRepository,
  ...options,
]);
if (code === 0) console.log(`\nThe same report as a page: ${pathToFileURL(path.join(report, 'report.html'))}`);
process.exitCode = code ?? 1;

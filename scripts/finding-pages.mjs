/** `node scripts/finding-pages.mjs`: writes docs/findings/, a page for each finding of the catalogue. */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

const { outputFiles } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/findings/findingPages.ts'],
  bundle: true,
  write: false,
  format: 'esm',
});
const { findingPages } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const folder = path.join(root, 'docs/findings');
fs.rmSync(folder, { recursive: true, force: true });
for (const [file, text] of findingPages()) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

/** Bundles the extension and the command line into dist/, or transpiles src/, demo/ and test/ file by file into out/. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const shared = {
  absWorkingDir: root,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  // import() becomes require(): the output is CommonJS, where a bare "./name" resolves.
  supported: { 'dynamic-import': false },
};

/** extension.js stays tiny: the engine is another bundle, required on first use. */
const engineApart = {
  name: 'engine-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/editor\/start$/ }, () => ({ path: './engine.js', external: true }));
  },
};

const ENTRIES = [
  { entryPoints: { extension: 'src/extension.ts' }, plugins: [engineApart] },
  { entryPoints: { engine: 'src/editor/start.ts' } },
  { entryPoints: { cli: 'src/cli.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: { readWorker: 'src/register/readWorker.ts' } },
];

export async function bundle() {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  for (const entry of ENTRIES) {
    const [source] = Object.values(entry.entryPoints);
    if (!fs.existsSync(path.join(root, source))) continue;
    await esbuild.build({ ...shared, ...entry, bundle: true, minify: true, outdir: 'dist', external: ['vscode'], legalComments: 'none' });
  }
  const cli = path.join(root, 'dist/cli.js');
  if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
}

export async function transpile() {
  fs.rmSync(path.join(root, 'out/src'), { recursive: true, force: true });
  fs.rmSync(path.join(root, 'out/test'), { recursive: true, force: true });
  fs.rmSync(path.join(root, 'out/demo'), { recursive: true, force: true });
  const entryPoints = ['src', 'test', 'demo'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.includes('fixtures'))
      .map((file) => path.join(folder, file)),
  );
  await esbuild.build({ ...shared, entryPoints, bundle: false, outdir: 'out', outbase: '.', sourcemap: 'inline' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await (process.argv[2] === 'tests' ? transpile() : bundle());
}

/** Bundles the extension and the command line into dist/, or transpiles src/, demo/ and test/ file by file into out/. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { writeLicenceTexts } from './licence-texts.mjs';
import { main } from './main.mjs';
import { root } from './root.mjs';
import { thirdPartyNotices } from './third-party.mjs';

const shared = {
  absWorkingDir: root,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  // import() becomes require(): the output is CommonJS, where a bare "./name" resolves.
  supported: { 'dynamic-import': false },
};

/** What VS Code has, and what a library would take for XML, which nobody asks it for. */
const NOT_BUNDLED = ['vscode', 'libxmljs2', 'xmlbuilder2'];

/** It stays tiny: the engine is another bundle, which it loads. The process beside it shares most of the engine's pieces. */
const EXTENSION = { entryPoints: { extension: 'src/extension.ts' } };
const ENGINE = {
  entryPoints: { engine: 'src/editor/start.ts', analysisProcess: 'src/analysisProcess/analysisProcess.ts' },
};

const ENTRIES = [
  { entryPoints: { cli: 'src/cli.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: { readWorker: 'src/register/readWorker.ts' } },
  { entryPoints: { licenceWorker: 'src/analysis/licenceWorker.ts' } },
  { entryPoints: { scanWorker: 'src/analysis/scanWorker.ts' } },
  { entryPoints: { indexWorker: 'src/analysis/indexWorker.ts' } },
  { entryPoints: { snippetWorker: 'src/analysis/snippetWorker.ts' } },
];

const bundled = { bundle: true, metafile: true, minify: true, external: NOT_BUNDLED, legalComments: 'none' };

/** Resolves with the files that went in. `sourcemap` as esbuild has it. */
async function bundleEntry(entry, outdir, sourcemap = false) {
  const [source] = Object.values(entry.entryPoints);
  if (!fs.existsSync(path.join(root, source))) return [];
  const { metafile } = await esbuild.build({
    ...shared,
    ...entry,
    ...bundled,
    sourcemap,
    outdir,
  });
  return Object.keys(metafile.inputs);
}

/** Where one piece imports another at run time. */
const IMPORTING = /\bimport(?=\("\.\/[\w-]+\.js"\))/g;
/** As long as what it stands for, so that maps stay right: src/compiledCode.ts loads in turns, Node alone as it does. */
const IMPORT = 'Import';
const BANNER = `var ${IMPORT}=typeof importPiece=="function"?importPiece:async e=>require(e);`;

/**
 * A bundle in pieces: what few ask for is a file of its own, which nobody compiles until then. esbuild takes only modules apart, so
 * each piece is made CommonJS, which VS Code loads, afterwards. What its first entry needs from the start is packed into one file.
 * Resolves with the files that went in.
 */
async function bundleInPieces(entry, outdir, sourcemap = false) {
  const [name, ...others] = Object.keys(entry.entryPoints);
  const { metafile, outputFiles } = await esbuild.build({
    ...shared,
    ...entry,
    ...bundled,
    supported: {},
    format: 'esm',
    splitting: true,
    chunkNames: `${name}-[name]-[hash]`,
    sourcemap: sourcemap && 'inline',
    outdir,
    write: false,
  });
  const entryFile = (one) => `${outdir}/${one}.js`;
  const packed = neededBy([entryFile(name)], metafile, ['import-statement']);
  const alone = neededBy(others.map(entryFile), metafile, ['import-statement', 'dynamic-import']);
  const pack = [];
  for (const { path: file, text } of outputFiles) {
    const { target, platform, format, supported } = shared;
    const source = text.replaceAll(IMPORTING, IMPORT);
    const options = {
      ...{ target, platform, format, supported, minify: true, sourcemap, sourcefile: path.basename(file) },
      ...(source !== text && { banner: BANNER }),
    };
    const { code, map } = await esbuild.transform(source, options);
    const output = `${outdir}/${path.basename(file)}`;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (packed.has(output)) pack.push([path.basename(file), code]);
    if (!packed.has(output) || alone.has(output)) fs.writeFileSync(file, code);
    if (sourcemap) fs.writeFileSync(`${file}.map`, map);
  }
  fs.writeFileSync(path.join(root, outdir, `${name}.pack`), packOf(pack), 'latin1');
  return Object.keys(metafile.inputs);
}

/** Outputs that some need to run, themselves included. */
function neededBy(outputs, { outputs: all }, kinds) {
  const needed = new Set(outputs);
  for (const output of needed)
    for (const { path: other, kind } of all[output].imports)
      if (kinds.includes(kind) && other in all) needed.add(other);
  return needed;
}

/** As src/packedPieces.ts reads it: the bundler leaves no character that takes more than a byte. */
function packOf(pieces) {
  const digest = createHash('sha256').update(JSON.stringify(pieces)).digest('hex');
  const head = { digest, pieces: pieces.map(([name, code]) => [name, code.length]) };
  return `${JSON.stringify(head)}\n${pieces.map(([, code]) => code).join('')}`;
}

/**
 * Bundles into dist/, with the notices of what went in. Their comments are left out: the notices say more. With `maps` there is a
 * map beside each bundle, which itself stays the same.
 */
export async function bundle({ maps = false } = {}) {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const sourcemap = maps ? 'external' : false;
  const inputs = await bundleInPieces(ENGINE, 'dist', sourcemap);
  for (const entry of [EXTENSION, ...ENTRIES]) inputs.push(...(await bundleEntry(entry, 'dist', sourcemap)));
  await writeLicenceTexts('dist');
  copySnippetStore('dist');
  writeNotices(inputs, 'dist');
  const cli = path.join(root, 'dist/cli.js');
  if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
}

/** The SPDX list's texts go in as data. */
function writeNotices(inputs, folder) {
  const notices = thirdPartyNotices([...inputs, 'node_modules/spdx-license-list/full.js']);
  fs.writeFileSync(path.join(root, folder, 'third-party-licences.txt'), notices);
}

/** The known works' fingerprints, which `npm run corpus` builds: seldom, for it downloads the works. */
function copySnippetStore(folder) {
  fs.copyFileSync(path.join(root, 'corpus/snippets.bin'), path.join(root, folder, 'snippets.bin'));
}

/** The command line as it is given out, where no packing of an extension takes it away from a test that runs it. */
async function bundleForTests() {
  const outdir = 'out/bundle';
  const inputs = [];
  for (const entry of ENTRIES) inputs.push(...(await bundleEntry(entry, outdir)));
  writeNotices(inputs, outdir);
  for (const name of fs.readdirSync(path.join(root, 'out/src/analysis')).filter((file) => file.endsWith('.bin')))
    fs.copyFileSync(path.join(root, 'out/src/analysis', name), path.join(root, outdir, name));
}

/** Every .ts file of the folders, but for fixtures, on its own: the same output runs in mocha and in the extension host. */
export async function transpile(folders = ['src', 'test', 'demo']) {
  for (const folder of folders) fs.rmSync(path.join(root, 'out', folder), { recursive: true, force: true });
  const entryPoints = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.includes('fixtures'))
      .map((file) => path.join(folder, file)),
  );
  await esbuild.build({ ...shared, entryPoints, bundle: false, outdir: 'out', outbase: '.', sourcemap: 'inline' });
  if (folders.includes('src')) {
    await writeLicenceTexts('out/src/analysis');
    copySnippetStore('out/src/analysis');
  }
  if (folders.includes('test')) await bundleForTests();
  // The version is read from where it stands, seen from out/ too.
  fs.copyFileSync(path.join(root, 'package.json'), path.join(root, 'out/package.json'));
}

await main(import.meta.url, () => (process.argv[2] === 'tests' ? transpile() : bundle()));

/** The scanner in one file, as users have it: calls between modules that are files of their own take longer. */
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../../scripts/root.mjs';

const folder = path.join(root, 'out/bench');

export const scanner = path.join(folder, 'scanner.cjs');

/** @returns when it stands beside the texts that it reads; `dist` is built before */
export async function bundleScanner() {
  await esbuild.build({
    stdin: {
      contents: `export { createFileScanner } from './src/licensing/scanFile';
export { loadLicenceTexts } from './src/analysis/licenceTexts';`,
      loader: 'ts',
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: scanner,
  });
  fs.copyFileSync(path.join(root, 'dist/licences.bin'), path.join(folder, 'licences.bin'));
}

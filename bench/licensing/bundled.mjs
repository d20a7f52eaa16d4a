import fs from 'node:fs';
import path from 'node:path';
import { bundleModules } from '../../scripts/bundle-modules.mjs';
import { root } from '../../scripts/root.mjs';

const folder = path.join(root, 'out/bench');

export const scanner = path.join(folder, 'scanner.cjs');

const EXPORTS = `export { createFileScanner } from './src/licensing/scanFile';
export { loadLicenceTexts } from './src/analysis/licenceTexts';`;

/** @returns when it stands beside the texts that it reads; `dist` is built before */
export async function bundleScanner() {
  await bundleModules(EXPORTS, scanner);
  fs.copyFileSync(path.join(root, 'dist/licences.bin'), path.join(folder, 'licences.bin'));
}

import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleModules } from '../scripts/bundle-modules.mjs';
import { root } from '../scripts/root.mjs';

const ENGINE = path.join(root, 'out/corpus/engine.cjs');

const EXPORTS = `export { packStore } from './src/snippets/packStore';
export { readStore } from './src/snippets/store';
export { createFileScanner } from './src/licensing/scanFile';
export { readTextIndex } from './src/licensing/textIndex';
export { factsOf, statedLicence } from './src/licensing/licenceFacts';
export { saysLess } from './src/snippets/licencesAgree';`;

/** What packs a store is what reads it: modules of src/. */
export async function engine() {
  await bundleModules(EXPORTS, ENGINE);
  return createRequire(import.meta.url)(ENGINE);
}

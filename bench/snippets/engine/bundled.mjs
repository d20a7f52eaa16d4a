import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleModules } from '../../../scripts/bundle-modules.mjs';
import { root } from '../../../scripts/root.mjs';

export const engine = path.join(root, 'out/bench/snippets.cjs');

const EXPORTS = `export { packStore } from './src/snippets/packStore';
export { readStore } from './src/snippets/store';
export { createMatcher } from './src/snippets/matcher';`;

/** @returns what it exports: `packStore`, `readStore` and `createMatcher`; built from the sources as they are now */
export async function bundleEngine() {
  await bundleModules(EXPORTS, engine);
  return createRequire(import.meta.url)(engine);
}

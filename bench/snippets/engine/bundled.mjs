/** The engine in one file, as users have it: calls between modules that are files of their own take longer. */
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../../../scripts/root.mjs';

export const engine = path.join(root, 'out/bench/snippets.cjs');

/** @returns what it exports: `packStore`, `readStore` and `createMatcher`; built from the sources as they are now */
export async function bundleEngine() {
  await esbuild.build({
    stdin: {
      contents: `export { packStore } from './src/snippets/packStore';
export { readStore } from './src/snippets/store';
export { createMatcher } from './src/snippets/matcher';`,
      loader: 'ts',
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: engine,
  });
  return createRequire(import.meta.url)(engine);
}

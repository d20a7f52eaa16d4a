import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../scripts/root.mjs';

const require = createRequire(import.meta.url);
const FOLDER = path.join(root, 'out/corpus');

/** What packs a store is what reads it: modules of src/, bundled, for the builder and the benchmarks. */
export async function engine() {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      packStore: 'src/snippets/packStore.ts',
      store: 'src/snippets/store.ts',
      matcher: 'src/snippets/matcher.ts',
      scanFile: 'src/licensing/scanFile.ts',
      textIndex: 'src/licensing/textIndex.ts',
      licenceFacts: 'src/licensing/licenceFacts.ts',
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir: FOLDER,
  });
  const modules = ['packStore', 'store', 'matcher', 'scanFile', 'textIndex', 'licenceFacts'];
  return Object.assign({}, ...modules.map((name) => require(path.join(FOLDER, `${name}.js`))));
}

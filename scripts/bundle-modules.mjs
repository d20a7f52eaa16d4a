import * as esbuild from 'esbuild';
import { root } from './root.mjs';

/**
 * Modules of src/ in one file, as users have them: calls between modules that are files of their own take longer.
 * @param {string} contents what is exported, by paths from the top
 * @param {string} outfile
 */
export async function bundleModules(contents, outfile) {
  await esbuild.build({
    stdin: { contents, loader: 'ts', resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
  });
}

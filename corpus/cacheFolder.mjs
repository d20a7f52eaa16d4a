import os from 'node:os';
import path from 'node:path';

/** Where downloaded tarballs are kept: CHAIN_OF_TITLE_WORKS, or a folder of the temporary one. */
export function cacheFolder() {
  return process.env.CHAIN_OF_TITLE_WORKS || path.join(os.tmpdir(), 'chain-of-title-works');
}

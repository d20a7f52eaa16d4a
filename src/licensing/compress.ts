import { brotliCompressSync, constants } from 'node:zlib';

/** Better ones take seconds for a tenth less. */
const QUALITY = 9;

/** For what the build packs: licence texts repeat each other, so the window is wide enough for all of them. */
export function compress(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

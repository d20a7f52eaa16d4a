import path from 'node:path';

/** The corpus that the build puts beside this code. */
export const DEFAULT_STORE = path.join(__dirname, 'snippets.bin');

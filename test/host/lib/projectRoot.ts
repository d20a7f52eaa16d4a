import path from 'node:path';

/** The project's root folder; this file runs as out/test/host/lib/projectRoot.js. */
export const projectRoot = path.resolve(__dirname, '../../../..');

import path from 'node:path';

/** The project's root folder, wherever a script is started from. */
export const root = path.resolve(import.meta.dirname, '..');

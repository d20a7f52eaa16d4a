/**
 * A pattern that one path matches, and no other: register globs are minimatch's. A line end in a path, which no register's glob may
 * have, is any character.
 */
export const exactGlob = (path: string): string =>
  path.replace(/[\\*?[\]{}()!+@|#]/g, '\\$&').replace(/[\0\r\n]/g, '?');

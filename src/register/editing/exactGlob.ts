/** A pattern that one path matches, and no other: register globs are minimatch's. */
export const exactGlob = (path: string): string => path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');

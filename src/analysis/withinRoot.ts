import path from 'node:path';

/** A path from a root, with `/`, without detours; empty for what leads out of the root, which has nothing but the root above it. */
export function withinRoot(file: string): string {
  const plain = path.posix.normalize(file);
  return plain.startsWith('../') || plain.startsWith('/') ? '' : plain;
}

import type { CopiedLines } from './copiedLines';

/** `pkg:npm/lodash@4.17.21#lodash.js:10-24`: package URL with its subpath, and the lines there. */
export function placeIn({ purl, path, theirLines }: CopiedLines): string {
  // The text names the work, and none of its files.
  return path === '' ? purl : `${purl}#${path}:${theirLines[0]}-${theirLines[1]}`;
}

import { purlOf } from '../../snippets/purl';
import type { CopiedLines } from './copiedLines';

/** `pkg:npm/lodash@4.17.21#lodash.js:10-24`: package URL with its subpath, and the lines there. */
export function placeIn({ work, versions, path, theirLines }: CopiedLines): string {
  return `${purlOf(work.purl, versions[1])}#${path}:${theirLines[0]}-${theirLines[1]}`;
}

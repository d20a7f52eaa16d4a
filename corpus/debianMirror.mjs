import { aptMirror } from './aptMirror.mjs';

/**
 * The address of a file on the mirror that CHAIN_OF_TITLE_DEBIAN names, else apt. What comes from there is checked against a pinned
 * hash, so plain http will do.
 * @param {string} file
 */
export function debianMirror(file) {
  const mirror = process.env.CHAIN_OF_TITLE_DEBIAN || aptMirror();
  if (!mirror) throw new Error('No mirror of Debian: name one in CHAIN_OF_TITLE_DEBIAN.');
  return `${mirror.replace(/\/+$/, '')}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

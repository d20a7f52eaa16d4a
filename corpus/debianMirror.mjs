/** Debian's own; CHAIN_OF_TITLE_DEBIAN names another. */
const DEFAULT = 'http://deb.debian.org/debian';

/**
 * The address of a file on the mirror. What comes from there is checked against a pinned hash, so plain http will do.
 * @param {string} file
 */
export function debianMirror(file) {
  const mirror = (process.env.CHAIN_OF_TITLE_DEBIAN || DEFAULT).replace(/\/+$/, '');
  return `${mirror}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

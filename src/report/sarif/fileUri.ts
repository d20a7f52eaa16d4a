/** Bytes that a URI holds as they are: RFC 3986's unreserved characters. */
const PLAIN = /[\w.~-]/;

function encoded(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/**
 * A path as a URI: relative to the repository's root, or absolute, as a register elsewhere has it.
 * @param exact false for a path that isn't UTF-8: its other bytes are told as decodePath does, and become bytes again
 */
export function fileUri(path: string, exact = true): string {
  const uri = path.split('/').map(encoded).join('/');
  // A drive's letter doesn't make it absolute: a folder of a repository can be called so.
  const whole = uri.startsWith('/') ? `file://${uri}` : uri;
  return exact ? whole : whole.replace(/%EF%BF%BD([0-9A-F]{2})/g, '%$1');
}

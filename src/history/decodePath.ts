import { isUtf8 } from 'node:buffer';

/**
 * A path of git as text. Bytes that aren't UTF-8 become U+FFFD and their hex digits, so that two such paths stay two;
 * such a path can be shown, but not opened, and `exact` is false.
 */
export function decodePath(bytes: Buffer): { readonly path: string; readonly exact: boolean } {
  if (isUtf8(bytes)) return { path: bytes.toString('utf8'), exact: true };
  let path = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((count) => at + count <= bytes.length && isUtf8(bytes.subarray(at, at + count)));
    path += length
      ? bytes.toString('utf8', at, at + length)
      : `\ufffd${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`;
    at += length ?? 1;
  }
  return { path, exact: false };
}

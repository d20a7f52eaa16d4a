import { decodeText } from '../licensing/decodeText';

/** As far as git looks for a NUL to tell that a file is binary. */
const LOOKED_AT = 8000;
const NUL = 0;

/** A file's text in UTF-8 without a mark; null where it is binary. Nearly every file is so already, and isn't copied. */
export function codeBytes(bytes: Buffer): Buffer | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isMarked && bytes.subarray(0, LOOKED_AT).indexOf(NUL) === -1) return bytes;
  const decoded = decodeText(bytes);
  return decoded && Buffer.from(decoded.text);
}

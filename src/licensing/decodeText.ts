import { isUtf8 } from 'node:buffer';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** As far as git looks for a NUL to tell that a file is binary. */
const LOOKED_AT = 8000;

/** Of the 16-bit units looked at, so many in a hundred have to be ASCII for a text without a mark. */
const MOSTLY = 90;

/** ASCII in 16 bits: a NUL in every other byte and none in the rest. */
function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, LOOKED_AT) & ~1;
  if (length < 2 || bytes.length % 2 !== 0) return null;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenNuls++;
    if (bytes[at + 1] === 0) oddNuls++;
  }
  const enough = (length / 2) * (MOSTLY / 100);
  if (evenNuls === 0 && oddNuls >= enough) return 'utf-16le';
  return oddNuls === 0 && evenNuls >= enough ? 'utf-16be' : null;
}

/** A last byte alone is dropped. */
function utf16(bytes: Buffer, bigEndian: boolean): string {
  const whole = bytes.subarray(0, bytes.length & ~1);
  return (bigEndian ? Buffer.from(whole).swap16() : whole).toString('utf16le');
}

/** The text in a file's bytes; null if they are no text. What isn't UTF-8 is taken for Latin-1, which anything is. */
export function decodeText(bytes: Buffer): DecodedText | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { text: utf16(bytes.subarray(2), false), encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: utf16(bytes.subarray(2), true), encoding: 'utf-16be' };
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const nul = bytes.indexOf(0);
  if (nul !== -1 && nul < LOOKED_AT) {
    const encoding = marked ? null : guessUtf16(bytes);
    return encoding && { text: utf16(bytes, encoding === 'utf-16be'), encoding };
  }
  const content = marked ? bytes.subarray(3) : bytes;
  return isUtf8(content)
    ? { text: content.toString('utf8'), encoding: 'utf-8' }
    : { text: content.toString('latin1'), encoding: 'latin1' };
}

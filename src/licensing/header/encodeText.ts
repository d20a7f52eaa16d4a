import { decodeText } from '../decodeText';
import type { DecodedText } from '../decodeText';

const MARKS: Readonly<Record<DecodedText['encoding'], readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  latin1: [],
};

function encoded(text: string, encoding: DecodedText['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  const units = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? units.swap16() : units;
}

/**
 * The bytes of a text that was read from `before` and changed: its encoding and its byte order mark are kept. Null where
 * the bytes aren't all in the text, or what was put in can't be said in its encoding: of what is only taken for Latin-1,
 * nothing but ASCII is sure.
 * @param inserted what was put in
 */
export function encodeLike(before: Buffer, text: string, inserted: string): Buffer | null {
  const decoded = decodeText(before);
  if (!decoded) return null;
  const { encoding } = decoded;
  if (encoding === 'latin1' && !/^\p{ASCII}*$/u.test(inserted)) return null;
  const mark = Buffer.from(MARKS[encoding]);
  const isMarked = mark.length > 0 && before.subarray(0, mark.length).equals(mark);
  const head = isMarked ? mark : Buffer.alloc(0);
  const isWhole = Buffer.concat([head, encoded(decoded.text, encoding)]).equals(before);
  return isWhole ? Buffer.concat([head, encoded(text, encoding)]) : null;
}

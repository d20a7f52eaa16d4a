import { HASH_PRIME, HASH_START, mixed } from './tokenHash';

const LONG_LINE = 500;
const MEAN_LINE = 200;
/** Bytes; what is shorter may be a table of one line. */
const LEAST = 200;

/** Whether a machine took the line ends out: half of the file stands on long lines, or lines are long on average. */
export function isMinified(bytes: Buffer): boolean {
  if (bytes.length < LEAST) return false;
  let lines = 1;
  let long = 0;
  let start = 0;
  for (let end = bytes.indexOf(10); start < bytes.length; end = bytes.indexOf(10, start)) {
    const stop = end === -1 ? bytes.length : end;
    if (stop - start > LONG_LINE) long += stop - start;
    if (end === -1) break;
    lines++;
    start = end + 1;
  }
  return bytes.length / lines > MEAN_LINE || long > bytes.length / 2;
}

/** Of a file's bytes but for blanks and line ends: two hashes of 32 bits. A last line with a map's address isn't the work's. */
export function wholeHash(bytes: Buffer): readonly [number, number] {
  const map = bytes.lastIndexOf('//# sourceMappingURL=');
  const end = map === -1 ? bytes.length : map;
  let [one, two] = [HASH_START, HASH_PRIME];
  for (let at = 0; at < end; at++) {
    const code = bytes[at]!;
    if (code <= 32) continue;
    one = Math.imul(one ^ code, HASH_PRIME);
    two = Math.imul(two ^ code, 0x9e3779b1) ^ (two >>> 13);
  }
  return [mixed(one), mixed(two)];
}

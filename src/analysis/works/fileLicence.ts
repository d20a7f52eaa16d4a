import { factsOf, statedLicence } from '../../licensing/licenceFacts';
import type { FileScanner } from '../../licensing/scanFile';

/** Bytes: a file says at its top what it is under. */
const HEAD = 6000;

/** SPDX expression that a file states of itself at its top; null where it states none. */
export function fileLicence(path: string, bytes: Buffer, scan: FileScanner): string | null {
  const head = bytes.subarray(0, HEAD);
  // Most say nothing: asking the scanner costs more than reading the file's tokens.
  if (!/licen[cs]|spdx|public domain/i.test(head.toString('latin1'))) return null;
  const end = bytes.length > HEAD ? head.lastIndexOf(10) + 1 : head.length;
  const scanned = scan(path, head.subarray(0, end));
  const stated = scanned === 'binary' ? null : statedLicence(factsOf(scanned));
  return stated && !stated.inferred ? stated.text : null;
}

/** git's own rule: no NUL in the first 8,000 bytes. */
export function isText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 8000).includes(0);
}

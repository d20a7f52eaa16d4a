import { readTokens } from './readTokens';
import { TokenBuffer } from './tokenStream';

/** The lines, 1-based, that anything but comments and marks between values stands on. */
export function linesOfCode(path: string, bytes: Buffer): ReadonlySet<number> {
  const tokens = new TokenBuffer();
  readTokens(path, bytes, tokens);
  return new Set(tokens.lines.subarray(0, tokens.count));
}

import { addTokens } from './lexer';
import { codeSyntax } from './dialectOf';
import type { Dialect } from './dialect';
import { sectionsOf } from './sections';
import type { TokenBuffer } from './tokenStream';

/** Reads a file's tokens into the buffer, which is emptied before. @returns the language that it begins in; null where it holds no code */
export function readTokens(path: string, bytes: Buffer, into: TokenBuffer): Dialect | null {
  into.clear();
  const syntax = codeSyntax(path, bytes);
  if (syntax === null) return null;
  const sections = sectionsOf(syntax, bytes);
  let line = 1;
  let end = 0;
  for (const { dialect, from, to } of sections) {
    line += lineEnds(bytes, end, from);
    line = addTokens(into, bytes, dialect, [from, to, line]);
    end = to;
  }
  return sections[0]?.dialect ?? null;
}

function lineEnds(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10, from); at !== -1 && at < to; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

import { readTokens } from '../../src/snippets/readTokens';
import { TokenBuffer } from '../../src/snippets/tokenStream';

/** A copy of what is read of a text. */
export function tokensOf(path: string, text: string) {
  const buffer = new TokenBuffer();
  const dialect = readTokens(path, Buffer.from(text), buffer);
  const { count } = buffer;
  return {
    dialect,
    count,
    exact: [...buffer.exact.subarray(0, count)],
    abstracted: [...buffer.abstracted.subarray(0, count)],
    lines: [...buffer.lines.subarray(0, count)],
    indents: [...buffer.indents.subarray(0, count)],
  };
}

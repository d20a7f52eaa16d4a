import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** git takes "latin1" for ISO-8859-1 whole, the web's decoders for windows-1252. */
const LATIN_1 = /^(iso-?8859-1|latin-?1)$/i;

function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding);
  } catch {
    return null;
  }
}

/**
 * Bytes of a commit or mailmap as text. An encoding that the commit names is honoured; without one, or with one that isn't known, it is UTF-8
 * where the bytes are valid UTF-8, else Latin-1: what old tools wrote without saying so.
 */
export function decodeText(bytes: Buffer, encoding: string | null = null): string {
  if (encoding !== null && !/^utf-?8$/i.test(encoding)) {
    if (LATIN_1.test(encoding)) return bytes.toString('latin1');
    const decoder = decoderFor(encoding);
    if (decoder) return decoder.decode(bytes);
  }
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

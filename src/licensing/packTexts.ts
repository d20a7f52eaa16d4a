import { compress } from './compress';
import type { Prose } from './prose';
import { wordsOf } from './words';

export interface LicenceText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** A year, a sign or a place for them: a sentence that begins with "copyright" has none. */
const NAMING = /\d{4}|\(c\)|©|[<[{]/i;
/** `<copyright holder> makes no representations`: a sentence about whoever that is. */
const SENTENCE = /^\s*[<[{][^>\]}]*[>\]}]\s*[a-z]/;

/** Lines that a copy has its own of: annex B, "Copyright notice" and "Licence name or title". */
function isOwn(line: string, name: string): boolean {
  const words = wordsOf({ lines: [{ line: 1, text: line }] }).texts;
  if (words.length === 0) return false;
  if (words[0] === 'copyright' && words.length < 16 && NAMING.test(line)) return !SENTENCE.test(line);
  return words.length < 12 && words.join(' ') === wordsOf({ lines: [{ line: 1, text: name }] }).texts.join(' ');
}

/** What of a text every copy of it has. */
function wordsOfText({ text, name }: LicenceText): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => !isOwn(line, name));
  const prose: Prose = { lines: lines.map((line, at) => ({ line: at + 1, text: line })) };
  return wordsOf(prose).texts;
}

/** The texts as `readTextIndex` reads them. Of several with the same words the first is taken. */
export function packTexts(texts: readonly LicenceText[]): Buffer {
  const numbers = new Map<string, number>();
  const known = new Set<string>();
  const [ids, lengths, all]: [string[], number[], number[]] = [[], [], []];
  const names = Object.fromEntries(texts.map(({ id, name }) => [id, name]));
  for (const text of texts) {
    const words = wordsOfText(text);
    const key = words.join(' ');
    if (known.has(key) || words.length === 0) continue;
    known.add(key);
    ids.push(text.id);
    lengths.push(words.length);
    for (const word of words) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size + 1));
      all.push(number);
    }
  }
  if (numbers.size > 0xffff) throw new RangeError(`${numbers.size} different words don't fit into two bytes each`);
  const head = Buffer.from(JSON.stringify({ ids, names, lengths, vocabulary: [...numbers.keys()] }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const body = Buffer.alloc(all.length * 2);
  for (const [at, number] of all.entries()) body.writeUInt16LE(number, at * 2);
  return compress(Buffer.concat([size, head, body]));
}

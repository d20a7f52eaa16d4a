import type { Prose } from './prose';
import { eachGram, FILTERED, SLOT_BITS, slotOf, startsOf, type IndexHead } from './textIndex';
import { wordsOf } from './words';

export interface LicenceText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** A year, a sign or a place for them: a sentence that begins with "copyright" has none. */
const NAMING = /\d{4}|\(c\)|©|[<[{]/i;
/** `(c)` alone is the third point of a list. */
const SIGN = /copyright|©|\d{4}|[<[{]/i;
/** `<copyright holder> makes no representations`: a sentence about whoever that is. */
const SENTENCE = /^\s*[<[{][^>\]}]*[>\]}]\s*[a-z]/;

/** Lines that a copy has its own of: annex B, "Copyright notice" and "Licence name or title". */
function isOwn(line: string, name: string): boolean {
  const words = wordsOf({ lines: [{ line: 1, text: line }] }).texts;
  if (words.length === 0) return false;
  if (words[0] === 'copyright' && words.length < 16 && NAMING.test(line) && SIGN.test(line))
    return !SENTENCE.test(line);
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
  const table = gramTable(all, startsOf(lengths));
  return packed({ ids, names, lengths, kept: table.kept, vocabulary: [...numbers.keys()] }, [
    ...[table.filter, table.slots, table.begins],
    Uint16Array.from(all),
  ]);
}

/** Of a long text one run in so many is kept; which ones, their words decide. A power of two. */
const SAMPLED = 8;
/** Words; a shorter text has too few runs to leave any out. */
const LONG = 400;

interface GramTable {
  readonly kept: readonly number[];
  /** A bit for each hash, by its last bits. */
  readonly filter: Uint32Array;
  /** Where the runs of each slot begin in `begins`, and where the last ones end. */
  readonly slots: Uint32Array;
  /** Where each run begins in the words. */
  readonly begins: Uint32Array;
}

function gramTable(words: ArrayLike<number>, starts: Uint32Array): GramTable {
  const filter = new Uint32Array(FILTERED >> 5);
  const runs: { readonly slot: number; readonly begin: number }[] = [];
  const kept = Array.from({ length: starts.length - 1 }, (_, text) => {
    const [from, to] = [starts[text]!, starts[text + 1]!];
    const left = to - from > LONG ? SAMPLED - 1 : 0;
    const before = runs.length;
    eachGram(words, from, to, (hash, begin) => {
      if ((hash & left) !== 0) return;
      filter[(hash & (FILTERED - 1)) >> 5]! |= 1 << (hash & 31);
      runs.push({ slot: slotOf(hash), begin });
    });
    return runs.length - before;
  });
  runs.sort((a, b) => a.slot - b.slot || a.begin - b.begin);
  const slots = new Uint32Array((1 << SLOT_BITS) + 1);
  for (const { slot } of runs) slots[slot + 1]!++;
  for (let slot = 1; slot < slots.length; slot++) slots[slot]! += slots[slot - 1]!;
  return { kept, filter, slots, begins: Uint32Array.from(runs, ({ begin }) => begin) };
}

/** The head behind its length, filled up with spaces, so that all parts stand at places that four divides. Low bytes first. */
function packed(head: IndexHead, parts: readonly (Uint32Array | Uint16Array)[]): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const filled = Buffer.concat([text, Buffer.alloc(-text.length & 3, ' ')]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(filled.length);
  return Buffer.concat([size, filled, ...parts.map(({ buffer }) => Buffer.from(buffer))]);
}

import { isLetter } from './characters';
import { SIGNAL_WORDS } from './signalWords';

interface Word {
  readonly length: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

interface Automaton {
  /** Of characters that words are made of; of all others 0. */
  readonly classOf: Uint8Array;
  /** By a state, which is where its row begins, and a character's class. */
  readonly next: Uint16Array;
  /** Of the states, the first in which a word ends: one does in all behind it. */
  readonly firstEnd: number;
  readonly words: ReadonlyMap<number, readonly Word[]>;
}

/** Made when it is asked for first: it takes some milliseconds, and an editor starts without it. */
let automaton: Automaton | null = null;

/**
 * Whether a part of a text has one of `SIGNAL_WORDS`, or anything that isn't ASCII. One look at every character, whatever the text:
 * Aho and Corasick's automaton ("Efficient string matching", 1975).
 */
export function hasSignal(text: string, from: number, to: number): boolean {
  const { classOf, next, firstEnd, words } = (automaton ??= build(SIGNAL_WORDS));
  let state = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return true;
    state = next[state + classOf[code]!]!;
    if (state >= firstEnd && words.get(state)!.some((word) => stands(text, word, at))) return true;
  }
  return false;
}

function stands(text: string, { length, begins, ends }: Word, last: number): boolean {
  return !(begins && isLetter(text.charCodeAt(last - length))) && !(ends && isLetter(text.charCodeAt(last + 1)));
}

interface Row {
  /** By class; -1 while it isn't known. */
  readonly to: number[];
  readonly words: Word[];
}

function build(spellings: readonly string[]): Automaton {
  const all = spellings.map((spelt) => {
    const text = spelt.replaceAll('|', '');
    return { text, word: { length: text.length, begins: spelt.startsWith('|'), ends: spelt.endsWith('|') } };
  });
  const signs = [...new Set(all.flatMap(({ text }) => Array.from(text)))];
  const classOf = new Uint8Array(128);
  for (const [at, sign] of signs.entries())
    for (const either of [sign, sign.toUpperCase()]) classOf[either.charCodeAt(0)] = at + 1;
  const classes = signs.length + 1;

  const rows: Row[] = [];
  const addRow = (): number => rows.push({ to: new Array<number>(classes).fill(-1), words: [] }) - 1;
  addRow();
  for (const { text, word } of all) {
    let row = rows[0]!;
    for (const sign of text) {
      const by = classOf[sign.charCodeAt(0)]!;
      if (row.to[by] === -1) row.to[by] = addRow();
      row = rows[row.to[by]!]!;
    }
    row.words.push(word);
  }
  fallBack(rows);

  const isEnd = (row: number): boolean => rows[row]!.words.length > 0;
  const plain = [...rows.keys()].filter((row) => !isEnd(row));
  const ends = [...rows.keys()].filter(isEnd);
  const stateOf = new Map([...plain, ...ends].map((row, at) => [row, at * classes]));
  return {
    classOf,
    next: Uint16Array.from([...stateOf.keys()].flatMap((row) => rows[row]!.to.map((to) => stateOf.get(to)!))),
    firstEnd: plain.length * classes,
    words: new Map(ends.map((row) => [stateOf.get(row)!, rows[row]!.words])),
  };
}

/** Where a row knows no way on, the row of the longest end of its text that another begins with does. */
function fallBack(rows: readonly Row[]): void {
  const shorter = new Map<number, number>();
  // Nearest to the first: what a row falls back to is whole by then.
  const queue = [0];
  for (const at of queue) {
    const row = rows[at]!;
    const back = at === 0 ? null : rows[shorter.get(at)!]!;
    if (back) row.words.push(...back.words);
    for (const [by, to] of row.to.entries()) {
      const other = back ? back.to[by]! : 0;
      if (to === -1) row.to[by] = other;
      else {
        shorter.set(to, other);
        queue.push(to);
      }
    }
  }
}

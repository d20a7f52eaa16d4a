import { hashOf } from './tokenHash';

/** A language's own words: what they hash to, and whether one may begin a value. Looked up once a word of every file. */
export class WordTable {
  readonly #keys: Uint32Array;
  readonly #values: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #mask: number;

  /**
   * @param keywords of the syntax; words joined by `=` count as one: `let=const=var`
   * @param globals names that everybody's code has: a library's that comes with the language
   * @param beforeValue keywords behind which a slash begins a regular expression
   */
  constructor(keywords: string, globals: string, beforeValue = '') {
    const values = new Set(split(beforeValue));
    const rows: (readonly [string, number, number])[] = [];
    for (const group of split(keywords)) {
      const same = group.split('=');
      for (const word of same) rows.push([word, hashOf(same.at(-1)!), KEYWORD | (values.has(word) ? BEFORE_VALUE : 0)]);
    }
    for (const word of split(globals)) rows.push([word, hashOf(word), GLOBAL]);
    const size = 1 << Math.ceil(Math.log2(rows.length * 4 + 4));
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#values = new Uint32Array(size);
    this.#kinds = new Uint8Array(size);
    for (const [word, value, kind] of rows) this.#put(hashOf(word), value, kind);
  }

  #put(key: number, value: number, kind: number): void {
    let at = key & this.#mask;
    while (this.#kinds[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & this.#mask;
    if (this.#kinds[at] !== 0) return;
    this.#keys[at] = key;
    this.#values[at] = value;
    this.#kinds[at] = kind;
  }

  /** Where the word stands; -1 for a word that isn't the language's. */
  find(hash: number): number {
    let at = hash & this.#mask;
    while (this.#kinds[at] !== 0) {
      if (this.#keys[at] === hash) return at;
      at = (at + 1) & this.#mask;
    }
    return -1;
  }

  valueAt(at: number): number {
    return this.#values[at]!;
  }

  kindAt(at: number): number {
    return this.#kinds[at]!;
  }
}

const split = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

export const KEYWORD = 1;
const GLOBAL = 2;
/** With `KEYWORD`. */
export const BEFORE_VALUE = 4;

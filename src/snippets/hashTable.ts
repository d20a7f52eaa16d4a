import { HashFilter } from './hashFilter';

/** Where hashes stand in an ordered list without repetitions: a bit for each in a filter, then a search in its slot. */
export class HashTable {
  readonly #filter: HashFilter;
  readonly #slots = new Uint32Array(65_537);

  constructor(readonly hashes: Uint32Array) {
    this.#filter = new HashFilter(hashes.length);
    for (const hash of hashes) {
      this.#filter.add(hash);
      this.#slots[(hash >>> 16) + 1]!++;
    }
    for (let slot = 1; slot < this.#slots.length; slot++) this.#slots[slot]! += this.#slots[slot - 1]!;
  }

  /** -1 where it doesn't stand there. */
  find(hash: number): number {
    if (!this.#filter.mayHave(hash)) return -1;
    let low = this.#slots[hash >>> 16]!;
    let high = this.#slots[(hash >>> 16) + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.hashes[middle]!;
      if (found === hash) return middle;
      if (found < hash) low = middle + 1;
      else high = middle;
    }
    return -1;
  }
}

/** Where hashes stand in an ordered list without repetitions: a bit for each in a filter, then a search in its slot. */
export class HashTable {
  readonly #filter = new Uint32Array(1 << (FILTER_BITS - 5));
  readonly #slots = new Uint32Array(65_537);

  constructor(readonly hashes: Uint32Array) {
    for (const hash of hashes) {
      this.#filter[hash >>> (32 - FILTER_BITS + 5)]! |= 1 << ((hash >>> (32 - FILTER_BITS)) & 31);
      this.#slots[(hash >>> 16) + 1]!++;
    }
    for (let slot = 1; slot < this.#slots.length; slot++) this.#slots[slot]! += this.#slots[slot - 1]!;
  }

  /** -1 where it doesn't stand there. */
  find(hash: number): number {
    if (((this.#filter[hash >>> (32 - FILTER_BITS + 5)]! >>> ((hash >>> (32 - FILTER_BITS)) & 31)) & 1) === 0)
      return -1;
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

const FILTER_BITS = 24;

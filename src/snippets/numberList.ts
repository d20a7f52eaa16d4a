/** Numbers of 32 bits in the order in which they came, in a tenth of an array's room. */
export class NumberList {
  #numbers: Uint32Array;
  #length = 0;

  constructor(capacity = 1 << 12) {
    this.#numbers = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = number;
  }

  pushAll(numbers: Uint32Array): void {
    for (const number of numbers) this.push(number);
  }

  at(index: number): number {
    return this.#numbers[index]!;
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number;
  }

  /** A copy. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }

  /** Each number once, ordered. */
  toSet(): Uint32Array {
    const sorted = this.toArray().sort();
    let kept = 0;
    for (let at = 0; at < sorted.length; at++)
      if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!;
    return sorted.slice(0, kept);
  }
}

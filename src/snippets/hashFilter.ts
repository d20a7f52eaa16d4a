/** Hashes to bits; from here on a filter takes more of the processor's nearest memory than it saves. */
const SPARE_BITS = 2;
const [LEAST, MOST] = [16, 24];

/** A bit for each hash by its upper bits: most of what is looked up isn't there, and is told by one look at little memory. */
export class HashFilter {
  readonly bits: Uint32Array;
  /** A hash's bit is what is left of it when it is shifted by so many. */
  readonly shift: number;

  /** @param count of the hashes that will be added */
  constructor(count: number) {
    const size = Math.min(MOST, Math.max(LEAST, Math.ceil(Math.log2(count + 1)) + SPARE_BITS));
    this.shift = 32 - size;
    this.bits = new Uint32Array(1 << (size - 5));
  }

  add(hash: number): void {
    const bit = hash >>> this.shift;
    this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  mayHave(hash: number): boolean {
    const bit = hash >>> this.shift;
    return ((this.bits[bit >>> 5]! >>> (bit & 31)) & 1) !== 0;
  }
}

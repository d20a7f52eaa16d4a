import { HASH_PRIME, isNumber, mixed } from './tokenHash';

/** Odd, so that it can be undone when a token leaves. */
const BASE = HASH_PRIME | 1;

/** Hashes of all runs of `k` tokens, one after the other; one array that is used again. */
export class Grams {
  hashes = new Uint32Array(1 << 14);
  readonly #leaving: number;

  constructor(readonly k: number) {
    let leaving = 1;
    for (let times = 1; times < k; times++) leaving = Math.imul(leaving, BASE);
    this.#leaving = leaving;
  }

  /** @returns how many; 0 where there are fewer tokens than `k` */
  run(tokens: Uint32Array, count: number): number {
    const { k } = this;
    const grams = count - k + 1;
    if (grams <= 0) return 0;
    if (this.hashes.length < grams) this.hashes = new Uint32Array(Math.max(grams, this.hashes.length * 2));
    const { hashes } = this;
    const leaving = this.#leaving;
    let hash = 0;
    for (let at = 0; at < k; at++) hash = (Math.imul(hash, BASE) + tokens[at]!) | 0;
    hashes[0] = mixed(hash);
    for (let at = 1; at < grams; at++) {
      hash = (Math.imul((hash - Math.imul(tokens[at - 1]!, leaving)) | 0, BASE) + tokens[at + k - 1]!) | 0;
      hashes[at] = mixed(hash);
    }
    return grams;
  }
}

/** Eight bits more of a gram, of another kind: a hash that is the same by chance is told apart by them. */
export function checkOf(tokens: Uint32Array, at: number, k: number): number {
  let check = 0;
  for (let token = at; token < at + k; token++) check = Math.imul(check ^ tokens[token]!, 0x9e3779b1) ^ (check >>> 15);
  return mixed(check) & 0xff;
}

/** Different tokens beside numbers that a gram has at least: `(byte) 0x01, (byte) 0x02` has one. */
const LEAST_WORDS = 3;

/** Whether a gram has at least `least` different tokens. `k` is small: looking at each pair costs less than a set. */
export function isTelling(tokens: Uint32Array, at: number, k: number, least: number): boolean {
  let distinct = 0;
  let words = 0;
  for (let token = at; token < at + k; token++) {
    let before = at;
    while (before < token && tokens[before] !== tokens[token]) before++;
    if (before < token) continue;
    distinct++;
    if (!isNumber(tokens[token]!)) words++;
    if (distinct >= least && words >= LEAST_WORDS) return true;
  }
  return false;
}

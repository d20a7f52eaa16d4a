/** FNV's start and prime (32 bits). */
export const HASH_START = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** MurmurHash3's finish: every bit of the input reaches every bit of the output. */
export function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** The last bit of a token tells whether it is a number: tables of them are as in many works, and tell nothing. */
const NUMBER = 1;

/** Of any token but a number. */
export function tokenOf(hash: number): number {
  return (mixed(hash) & ~NUMBER) >>> 0;
}

export function numberOf(hash: number): number {
  return (mixed(hash) | NUMBER) >>> 0;
}

export function isNumber(token: number): boolean {
  return (token & NUMBER) !== 0;
}

function summed(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** As the lexer hashes a word of ASCII. */
export function hashOf(word: string): number {
  return tokenOf(summed(word));
}

/** Tells the content of a string from the same word. */
export const STRING_SALT = 0x5bd1e995;

/** As the lexer hashes a string of ASCII without blanks. */
export function stringHash(content: string): number {
  return tokenOf(summed(content) ^ STRING_SALT);
}

/** As the lexer hashes a number. */
export function numberHash(digits: string): number {
  return numberOf(summed(digits));
}

/** Of one character of punctuation. */
export function markHash(code: number): number {
  return tokenOf(0x9e3779b9 ^ code);
}

/** One for all words that may be renamed. */
export const ANY_WORD = hashOf('\u0001word');

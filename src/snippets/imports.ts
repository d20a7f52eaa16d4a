import { hashOf, markHash } from './tokenHash';
import { WITHIN, type TokenStream } from './tokenStream';

/** Marks before the word: C's `#include`. */
const BEFORE: ReadonlySet<number> = new Set([markHash(35), markHash(64)]);
const CLOSE = markHash(125);
/** Of those that begin with others, as C#’s `using (…) {`, the lines below may be anything. */
const GOES_ON: ReadonlySet<number> = new Set(['import', 'from', 'use'].map(hashOf));

/**
 * Tells of each token whether it says what is used from elsewhere. Whoever uses the same says it in the same words, sorted alike, and
 * has copied nothing. Such a statement begins a line, and may go on in those that are indented more.
 * @param words that such statements begin with, as tokens
 */
export function importsIn({ count, exact, indents }: TokenStream, words: ReadonlySet<number>): (at: number) => boolean {
  if (words.size === 0) return () => false;
  const isImport = new Uint8Array(count);
  /** That of the line that the statement begins, -1 outside of any. */
  let indent = -1;
  let goesOn = false;
  for (let at = 0; at < count; at++) {
    const own = indents[at]!;
    if (own !== WITHIN) {
      const word = exact[BEFORE.has(exact[at]!) && at + 1 < count ? at + 1 : at]!;
      // The line that closes it is a part of it: `} from 'there'`.
      const isPart = goesOn && (own > indent || (own === indent && exact[at] === CLOSE));
      if (words.has(word)) [indent, goesOn] = [own, GOES_ON.has(word)];
      else if (!isPart) [indent, goesOn] = [-1, false];
    }
    if (indent !== -1) isImport[at] = 1;
  }
  return (at) => isImport[at] === 1;
}

import type { Dialect } from './dialect';
import { segmentsOf, type Segment } from './segments';
import type { TokenStream } from './tokenStream';

/** Tokens; of a function of five lines or so little is left when it's edited that every gram counts. */
const SMALL = 64;

/** Blocks of few tokens, in order: short functions with what stands before them. None lies in another. */
export function smallBlocks(tokens: TokenStream, blocks: Dialect['blocks']): readonly Segment[] {
  const found = segmentsOf(tokens, blocks)
    .filter(({ from, to }) => to - from <= SMALL)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter(({ from, to }) => from >= end && (end = to) > 0);
}

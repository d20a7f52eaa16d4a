import type { Dialect } from './dialect';
import { markHash } from './tokenHash';
import { WITHIN, type TokenStream } from './tokenStream';

/** A stretch of a text that may have been copied as one: tokens, from 0, the last not in it. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

const OPEN = markHash(123);
const CLOSE = markHash(125);
/** A block of more tokens is looked into: a class, a module. */
const LONG = 400;
/** Tokens; less isn't worth comparing by itself. */
const SHORT = 12;
const DEEPEST = 4;

/** The whole, its blocks with what stands before each since the one before, and the blocks of long ones. */
export function segmentsOf(tokens: TokenStream, blocks: Dialect['blocks']): readonly Segment[] {
  const whole = { from: 0, to: tokens.count };
  if (blocks === 'none') return [whole];
  const split = blocks === 'braces' ? bracedBlocks : indentedBlocks;
  return [whole, ...within(whole, (segment) => split(tokens, segment), 1)];
}

function within(segment: Segment, split: (segment: Segment) => readonly Segment[], depth: number): readonly Segment[] {
  if (depth > DEEPEST) return [];
  const parts = split(segment).filter(({ from, to }) => to - from >= SHORT && to - from < segment.to - segment.from);
  return parts.flatMap((part) => [part, ...(part.to - part.from > LONG ? within(part, split, depth + 1) : [])]);
}

/** Of `{ … }`. A long segment that is one block itself is opened. */
function bracedBlocks({ exact }: TokenStream, { from, to }: Segment): readonly Segment[] {
  const found = blocksAt(exact, from, to);
  const [only] = found;
  const isOne = found.length === 1 && only!.opened !== -1 && only!.to >= to - 1;
  return isOne && to - from > LONG ? blocksAt(exact, only!.opened + 1, to - 1) : found;
}

function blocksAt(exact: Uint32Array, from: number, to: number): readonly (Segment & { readonly opened: number })[] {
  const found: (Segment & { readonly opened: number })[] = [];
  let start = from;
  let depth = 0;
  let opened = -1;
  for (let at = from; at < to; at++) {
    const token = exact[at]!;
    if (token === OPEN) {
      if (depth++ === 0) opened = at;
    } else if (token === CLOSE && depth > 0 && --depth === 0) {
      found.push({ from: start, to: at + 1, opened });
      start = at + 1;
    }
  }
  if (start < to) found.push({ from: start, to, opened: -1 });
  return found;
}

/** Of a text that indents: from each line that begins as far left as the first one. */
function indentedBlocks({ indents }: TokenStream, segment: Segment): readonly Segment[] {
  const { from, to } = segment;
  // Of a segment that is one block the lines below its first are what it consists of.
  const starts: number[] = [];
  // One by one: a file may have more lines than a call can have arguments.
  let lowest = WITHIN;
  for (let at = from; at < to; at++) {
    if (indents[at] === WITHIN) continue;
    if (starts.push(at) > 1) lowest = Math.min(lowest, indents[at]!);
  }
  const [head, ...below] = starts;
  if (head === undefined) return [];
  const isBlock = below.length > 0 && lowest > indents[head]! && to - from > LONG;
  const base = isBlock ? lowest : Math.min(indents[head]!, lowest);
  const begins = (isBlock ? below : starts).filter((at) => indents[at]! <= base);
  return begins.map((begin, index) => ({ from: begin, to: begins[index + 1] ?? to }));
}

import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';

/** A key with its value; null in `{key}`. */
export interface MapPair {
  readonly key: Node;
  readonly value: Node | null;
}

/** Offset behind a node's last character, trailing spaces and comments left out. */
export function endOf(node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isSeq(node) && last) return endOf(last as Node);
    if (isMap(node) && last) return endOfPair(last as MapPair);
  }
  return node.range?.[1] ?? 0;
}

/** A key without a value ends behind its colon. */
export function endOfPair({ key, value }: MapPair): number {
  if (value && !isImplicitNull(value)) return endOf(value);
  return Math.max(endOf(key), value?.range?.[1] ?? 0);
}

export function isImplicitNull(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

/** Where the line ends that `offset` is on, or that it follows at once: before its line break. */
export function lineEnd(text: string, offset: number): number {
  return breakFrom(text, offset > 0 && text[offset - 1] === '\n' ? offset - 1 : offset);
}

/** The first line break from `at` on, or the text's end. */
function breakFrom(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found < 0) return text.length;
  return found > 0 && text[found - 1] === '\r' ? found - 1 : found;
}

/** Comments below that are indented deeper than `indent` belong to what stands above them. */
export function pastComments(text: string, end: number, indent: number): number {
  let last = end;
  for (let start = text.indexOf('\n', end) + 1; start > 0; start = text.indexOf('\n', start) + 1) {
    const stop = breakFrom(text, start);
    const line = text.slice(start, stop);
    if (line.trim() === '') continue;
    const [comment, spaces = ''] = /^([ \t]*)#/.exec(line) ?? [];
    if (comment === undefined || spaces.length <= indent) break;
    last = stop;
  }
  return last;
}

/** How far a node's first character is from its line's beginning. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

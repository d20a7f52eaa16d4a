import type { EntryPath } from '../problem';
import type { OutlineEntry, OutlineNode, Span } from './outline';
import { readOutline } from './readOutline';

/** What somebody is about to write. */
export interface Cursor {
  /** Of the mapping that the key is of; else of the value. */
  readonly path: EntryPath;
  /**
   * `key`: a key. `value`: what stands behind a key or dash on its line, or in brackets. `block`: the first thing below a
   * key. `item`: what stands where a list wants its next dash.
   */
  readonly place: 'key' | 'value' | 'block' | 'item';
  /** The word at the cursor: what a choice replaces. */
  readonly word: Span;
  /** Within braces or brackets. */
  readonly flow: boolean;
  /** Whether the key has its colon already. */
  readonly colon: boolean;
  /** Keys that the mapping has besides. */
  readonly siblings: readonly string[];
  /** Of an `item`: the keys of the mapping above, which somebody may want to go on with. Null where there is none. */
  readonly above: readonly string[] | null;
  /** Where the word begins in its line, 0-based. */
  readonly column: number;
}

/** Stands for the word at the cursor while the text is read: no register has it. */
const MARK = '\ue000';
const WORD = /[\p{L}\p{N}_.-]/u;

/** What is being written at an offset, in text that may be no YAML; null where nothing of the register is, as in a comment. */
export function cursorAt(text: string, offset: number): Cursor | null {
  const word = wordAt(text, offset);
  const lineStart = word.start === 0 ? 0 : text.lastIndexOf('\n', word.start - 1) + 1;
  const root = readOutline(text.slice(0, word.start) + MARK + text.slice(word.end));
  const found = root && find(root, word.start, [], lineStart);
  return found && { ...found, word, column: word.start - lineStart };
}

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && WORD.test(text[start - 1]!)) start--;
  while (end < text.length && WORD.test(text[end]!)) end++;
  // A dash that begins an item is no part of a word.
  while (start < offset && /[.-]/.test(text[start]!)) start++;
  return { start, end };
}

type Found = Pick<Cursor, 'path' | 'place' | 'flow' | 'colon' | 'siblings' | 'above'>;

const VALUE = { place: 'value', colon: false, siblings: [], above: null } as const;

/** @param line where the line of `at` begins: a key before it is above */
function find(node: OutlineNode, at: number, path: EntryPath, line: number): Found | null {
  if (node.kind === 'scalar') return isMark(node) ? { ...VALUE, place: 'block', path, flow: false } : null;
  if (node.kind === 'list') {
    const index = node.items.findIndex(({ value }) => value !== null && holds(value, at));
    const item = node.items[index];
    if (!item?.value) return null;
    const way = [...path, index];
    if (item.value.kind !== 'scalar') return find(item.value, at, way, line);
    const place = node.flow || item.start < item.value.start ? 'value' : 'item';
    if (!isMark(item.value)) return null;
    const before = node.items[index - 1]?.value;
    const above =
      place === 'item' && before?.kind === 'map' && !before.flow ? before.entries.map(({ key }) => key.text) : null;
    return { ...VALUE, place, path: way, flow: node.flow, above };
  }
  for (const entry of node.entries) {
    if (holds(entry.key, at)) return keyIn(node.entries, entry, path, node.flow);
    const { value } = entry;
    if (!value || !holds(value, at)) continue;
    const way = [...path, entry.key.text];
    if (value.kind !== 'scalar') return find(value, at, way, line);
    const isBelow = !node.flow && entry.key.start < line;
    return isMark(value) ? { ...VALUE, place: isBelow ? 'block' : 'value', path: way, flow: node.flow } : null;
  }
  return null;
}

function keyIn(entries: readonly OutlineEntry[], entry: OutlineEntry, path: EntryPath, flow: boolean): Found | null {
  if (!isMark(entry.key)) return null;
  const siblings = entries.flatMap((one) => (one === entry ? [] : one.key.text));
  return { path, place: 'key', flow, colon: entry.colon, siblings, above: null };
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

function isMark({ text }: { readonly text: string }): boolean {
  return text === MARK;
}

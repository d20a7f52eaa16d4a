import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { flowText, itemLines, keyLines } from './entryText';
import type { Plain } from './entryText';
import { columnOf, endOf, endOfPair, isImplicitNull, lineEnd, pastComments } from './textPlaces';
import type { MapPair } from './textPlaces';

/** One change of a text: what lies between the offsets is replaced. Of several at one place, the first comes first. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Mapping = Readonly<Record<string, Plain | undefined>>;
type MapNode = YAMLMap<Node, Node | null>;

/** A new key stands behind the last of these that is there: what belongs together stays together. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  signed: ['status'],
  terminated_on: ['status', 'signed', 'effective', 'end'],
};

/**
 * A register's text with what `after` has beyond `before` put in: entries behind those of their list, keys into their
 * mappings, changed values in their places. Everything else stays byte for byte: comments, order, quotes, line ends.
 * Nothing is removed.
 * @param text well-formed, without anchors, aliases and tags, that reads as `before`
 * @param comments lines to stand above the first entry that is added to a top-level list, by its key
 */
export function rewriteRegister(
  text: string,
  before: Mapping,
  after: Mapping,
  comments: Readonly<Record<string, readonly string[]>> = {},
): string {
  const { contents } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, version: '1.2' });
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: Edit[] = [];
  const insert = (at: number, inserted: string) => edits.push({ from: at, to: at, text: inserted });
  const insertLines = (at: number, lines: readonly string[]) => insert(at, lines.map((line) => eol + line).join(''));

  function edit(node: Node, was: Plain, is: Plain, above: readonly string[]): void {
    if (isMap(node)) editMap(node as MapNode, was as Mapping, is as Mapping, above);
    else if (isSeq(node)) editList(node as YAMLSeq<Node>, was as readonly Plain[], is as readonly Plain[], above);
    else if (was !== is) replace(node, is);
  }

  function replace(node: Node, value: Plain): void {
    const [from, to] = node.range!;
    // A block scalar ends behind its line break.
    edits.push({ from, to: text[to - 1] === '\n' ? lineEnd(text, to) : to, text: flowText(value) });
  }

  function editMap(map: MapNode, was: Mapping, is: Mapping, above: readonly string[]): void {
    for (const pair of map.items) {
      const key = keyOf(pair);
      const [old, now] = [was[key], is[key]];
      if (now === undefined) continue;
      if (old !== null && old !== undefined) edit(pair.value!, old, now, [...above, key]);
      else if (now !== null) fillPair(map, pair, now, [...above, key]);
    }
    const known = new Set(map.items.map(keyOf));
    for (const [key, value] of Object.entries(is)) {
      if (value !== undefined && !known.has(key)) addKey(map, key, value, above);
    }
  }

  /** A key that has no value yet. */
  function fillPair(map: MapNode, pair: MapPair, value: Plain, above: readonly string[]): void {
    const node = pair.value;
    if (!node) {
      insert(endOf(pair.key), `: ${flowText(value)}`);
      return;
    }
    const isExplicit = !isImplicitNull(node);
    const key = above.at(-1)!;
    if (map.flow !== true && above.length === 1 && Array.isArray(value) && value.length > 0) {
      const colon = text.indexOf(':', endOf(pair.key)) + 1;
      if (isExplicit) edits.push({ from: colon, to: node.range![1], text: '' });
      const indent = columnOf(text, pair.key.range![0]) + 2;
      const end = pastComments(text, lineEnd(text, endOfPair(pair)), indent);
      insertLines(end, blockItems(value as readonly Plain[], indent, key));
    } else if (isExplicit) replace(node, value);
    else insert(text.indexOf(':', endOf(pair.key)) + 1, ` ${flowText(value)}`);
  }

  function addKey(map: MapNode, key: string, value: Plain, above: readonly string[]): void {
    const last = map.items.at(-1);
    if (map.flow === true) {
      const at = last ? endOfPair(last) : map.range![0] + 1;
      insert(at, `${last ? ', ' : ''}${key}: ${flowText(value)}`);
      return;
    }
    const indent = columnOf(text, map.items[0]!.key.range![0]);
    const sibling = map.items.findLast((pair) => BEHIND[key]?.includes(keyOf(pair)));
    if (above.length > 0) {
      insertLines(lineEnd(text, endOfPair(sibling ?? last!)), keyLines(key, value, indent));
      return;
    }
    const end = pastComments(text, lineEnd(text, endOfPair(last!)), -1);
    const items = value as readonly Plain[];
    insertLines(end, ['', `${' '.repeat(indent)}${key}:`, ...blockItems(items, indent + 2, key)]);
  }

  function editList(list: YAMLSeq<Node>, was: readonly Plain[], is: readonly Plain[], above: readonly string[]): void {
    list.items.forEach((item, at) => edit(item, was[at]!, is[at]!, [...above, String(at)]));
    const added = is.slice(was.length);
    if (added.length === 0) return;
    const last = list.items.at(-1);
    if (list.flow === true) {
      const flow = added.map(flowText).join(', ');
      insert(last ? endOf(last) : list.range![0] + 1, `${last ? ', ' : ''}${flow}`);
      return;
    }
    const indent = columnOf(text, list.range![0]);
    const end = pastComments(text, lineEnd(text, endOf(last!)), indent);
    insertLines(end, blockItems(added, indent, above.length === 1 ? above[0]! : ''));
  }

  function blockItems(items: readonly Plain[], indent: number, key: string): string[] {
    const told = (Object.hasOwn(comments, key) ? comments[key] : undefined) ?? [];
    return [
      ...told.map((line) => `${' '.repeat(indent)}# ${line}`),
      ...items.flatMap((item) => itemLines(item, indent)),
    ];
  }

  if (isMap(contents)) editMap(contents, before, after, []);
  return applied(text, edits);
}

function keyOf({ key }: MapPair): string {
  return isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : '';
}

function applied(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, at) => ({ ...edit, at })).sort((a, b) => a.from - b.from || a.at - b.at);
  let result = '';
  let done = 0;
  for (const { from, to, text: inserted } of ordered) {
    result += text.slice(done, from) + inserted;
    done = Math.max(to, done);
  }
  return result + text.slice(done);
}

import { yamlText } from '../draft/yamlText';
import type { EntryPath } from '../problem';
import type { OutlineList, OutlineMap, OutlineNode } from './outline';
import { readOutline } from './readOutline';
import type { TextEdit } from './textEdit';

/** An entry of a list, in both of YAML's styles. */
export interface NewItem {
  /** Its lines without the dash, each indented as from the first. */
  readonly lines: readonly [string, ...string[]];
  /** The same in braces. */
  readonly flow: string;
}

export interface Insertion {
  readonly edits: readonly TextEdit[];
  /** Of the text with the edits: the line that the entry begins at, 1-based. */
  readonly line: number;
}

/**
 * Adds an entry at the end of a list, which is made if it isn't there; every other byte stays. Null where the text is laid
 * out so that this can't be done: a broken list, a mapping in its place.
 * @param path of the list; its mapping has to be there
 */
export function insertItem(text: string, path: EntryPath, item: NewItem): Insertion | null {
  const key = path.at(-1);
  if (typeof key !== 'string') return null;
  const parent = path.length === 1 ? topOf(text) : nodeAt(readOutline(text), path.slice(0, -1));
  if (parent?.kind !== 'map') return null;
  const found = editsIn(text, parent, key, item);
  if (!found) return null;
  const [first] = found;
  const shown = first.text.indexOf(item.lines[0]);
  const before = text.slice(0, first.start) + first.text.slice(0, shown === -1 ? first.text.indexOf(item.flow) : shown);
  return { edits: found, line: before.split('\n').length };
}

function editsIn(text: string, parent: OutlineMap, key: string, item: NewItem): [TextEdit, ...TextEdit[]] | null {
  const entry = parent.entries.find((each) => each.key.text === key);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const block = (column: number): string =>
    item.lines.map((line, at) => `${lineBreak}${' '.repeat(column)}${at === 0 ? '- ' : '  '}${line}`).join('');
  const below = (at: number, added: string): [TextEdit] => {
    const end = lineEnd(text, at);
    return [{ start: end, end, text: added }];
  };
  if (!entry) {
    const written = yamlText(key);
    if (parent.flow) {
      const at = parent.entries.at(-1);
      return insertInFlow(
        text,
        parent,
        at ? (at.value?.end ?? at.key.end + (at.colon ? 1 : 0)) : null,
        `${written}: [${item.flow}]`,
      );
    }
    const added = `${lineBreak}${' '.repeat(parent.column)}${written}:${block(parent.column + 2)}`;
    // An empty text, or one whose last line is ended.
    const end = text.length;
    if (parent.column === 0 && (end === 0 || text.endsWith('\n'))) {
      return [{ start: end, end, text: `${added.slice(lineBreak.length)}${lineBreak}` }];
    }
    return below(parent.end, added);
  }
  const { value } = entry;
  if (!entry.colon) return null;
  if (value?.kind === 'list')
    return value.flow ? insertInList(text, value, item) : below(value.end, block(value.column));
  if (value?.kind === 'map' || (value && !isNull(value))) return null;
  if (parent.flow) {
    const at = value ?? { start: entry.key.end + 1, end: entry.key.end + 1 };
    return [{ ...at, text: `${value ? '' : ' '}[${item.flow}]` }];
  }
  const [added] = below(value?.end ?? entry.key.end, block(parent.column + 2));
  return value ? [added, { start: entry.key.end + 1, end: value.end, text: '' }] : [added];
}

function insertInList(text: string, list: OutlineList, { flow }: NewItem): [TextEdit] | null {
  const last = list.items.at(-1);
  return insertInFlow(text, list, last ? (last.value?.end ?? last.start) : null, flow);
}

/** @param last where the last entry ends, null for none */
function insertInFlow(
  text: string,
  { start, end, kind }: OutlineMap | OutlineList,
  last: number | null,
  added: string,
): [TextEdit] | null {
  if (text[end - 1] !== (kind === 'map' ? '}' : ']') || !'{['.includes(text[start] ?? '')) return null;
  const at = last ?? start + 1;
  return [{ start: at, end: at, text: last === null ? added : `, ${added}` }];
}

/** An empty file is a register to be. */
function topOf(text: string): OutlineNode | null {
  const root = readOutline(text);
  return root ?? { kind: 'map', flow: false, column: 0, start: text.length, end: text.length, entries: [] };
}

function nodeAt(root: OutlineNode | null, path: EntryPath): OutlineNode | null {
  let at = root;
  for (const step of path) {
    if (at?.kind === 'list' && typeof step === 'number') at = at.items[step]?.value ?? null;
    else if (at?.kind === 'map') at = at.entries.find(({ key }) => key.text === step)?.value ?? null;
    else return null;
  }
  return at;
}

function isNull(node: OutlineNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && /^(?:~|null)?$/i.test(node.text);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

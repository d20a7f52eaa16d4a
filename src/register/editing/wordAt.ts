import type { EntryPath } from '../problem';
import type { OutlineNode, OutlineScalar } from './outline';

/** A key or value, and the way to it; a key's way has the key at its end. */
export interface Word {
  readonly role: 'key' | 'value';
  readonly node: OutlineScalar;
  readonly path: EntryPath;
}

/** The key or value at an offset, its ends included; null where there is none. */
export function wordAt(root: OutlineNode | null, offset: number): Word | null {
  let at = root;
  let path: EntryPath = [];
  const holds = (node: OutlineNode | null): node is OutlineNode =>
    node !== null && node.start <= offset && offset <= node.end;
  while (holds(at)) {
    if (at.kind === 'scalar') return { role: 'value', node: at, path };
    if (at.kind === 'list') {
      const index = at.items.findIndex(({ value }) => holds(value));
      path = [...path, index];
      at = at.items[index]?.value ?? null;
      continue;
    }
    const entry = at.entries.find(({ key, value }) => holds(key) || holds(value));
    if (!entry) return null;
    path = [...path, entry.key.text];
    if (holds(entry.key)) return { role: 'key', node: entry.key, path };
    at = entry.value;
  }
  return null;
}

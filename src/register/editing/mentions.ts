import type { EntryKind } from '../entryPlaces';
import type { EntryPath } from '../problem';
import { REFERENCE_FIELDS } from '../referenceFields';
import type { FieldPath, ReferenceKind } from '../referenceFields';
import { itemsOf, textOf, valueOf } from './outline';
import type { OutlineMap, OutlineNode, OutlineScalar } from './outline';

/** Where an entry has its id. */
export interface Definition {
  readonly role: 'definition';
  readonly kind: EntryKind;
  readonly id: string;
  readonly node: OutlineScalar;
  readonly path: EntryPath;
  readonly entry: OutlineMap;
}

/** Where another entry's id is named. */
export interface Reference {
  readonly role: 'reference';
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly node: OutlineScalar;
  readonly path: EntryPath;
}

export type Mention = Definition | Reference;

const DEFINITIONS: readonly { readonly path: FieldPath; readonly kind: EntryKind }[] = [
  { path: ['organisation'], kind: 'organisation' },
  { path: ['people', '*', 'engagements', '*'], kind: 'engagements' },
  ...(['vendors', 'people', 'agents', 'agreements', 'assets', 'grants', 'records', 'milestones'] as const).map(
    (kind) => ({ path: [kind, '*'], kind }),
  ),
];

/** Found once: whoever asks, asks again of the same text. */
const known = new WeakMap<OutlineNode, readonly Mention[]>();

/** Every place of a text that has an id: of its own, or another entry's. */
export function mentionsIn(root: OutlineNode | null): readonly Mention[] {
  if (!root) return [];
  let mentions = known.get(root);
  if (!mentions) known.set(root, (mentions = findMentions(root)));
  return mentions;
}

function findMentions(root: OutlineNode): readonly Mention[] {
  const definitions = DEFINITIONS.flatMap(({ path, kind }) =>
    nodesAt(root, path, []).flatMap(({ node, way }): Mention[] => {
      const id = valueOf(node, 'id');
      return node.kind === 'map' && isNamed(id)
        ? [{ role: 'definition', kind, id: id.text, node: id, path: [...way, 'id'], entry: node }]
        : [];
    }),
  );
  const references = REFERENCE_FIELDS.flatMap(({ path, kind }) =>
    nodesAt(root, path, []).flatMap(({ node, way }): Mention[] =>
      isNamed(node) ? [{ role: 'reference', kind, id: node.text, node, path: way }] : [],
    ),
  );
  return [...definitions, ...references];
}

function isNamed(node: OutlineNode | null): node is OutlineScalar {
  return textOf(node) !== null;
}

interface Found {
  readonly node: OutlineNode;
  readonly way: EntryPath;
}

function nodesAt(node: OutlineNode | null, [step, ...rest]: FieldPath, way: EntryPath): Found[] {
  if (!node) return [];
  if (step === undefined) return [{ node, way }];
  if (step === '*') return itemsOf(node).flatMap(({ value }, at) => nodesAt(value, rest, [...way, at]));
  return nodesAt(valueOf(node, step), rest, [...way, step]);
}

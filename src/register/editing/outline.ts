/** Offsets into the text, in UTF-16 units; `end` is behind the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OutlineScalar extends Span {
  readonly kind: 'scalar';
  /** Without quotes; lines folded. Escapes in double quotes are read where they are JSON's. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface OutlineEntry {
  readonly key: OutlineScalar;
  /** False while the key is still being typed. */
  readonly colon: boolean;
  readonly value: OutlineNode | null;
}

export interface OutlineMap extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  /** The column of its keys, 0-based; of a flow mapping that of its brace. */
  readonly column: number;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineList extends Span {
  readonly kind: 'list';
  readonly flow: boolean;
  /** The column of its dashes; of a flow list that of its bracket. */
  readonly column: number;
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  /** Where its dash is; in a flow list, where its value begins. */
  readonly start: number;
  readonly value: OutlineNode | null;
}

/** What a register's text holds, and where: also of text that is no YAML yet, because somebody is typing it. */
export type OutlineNode = OutlineScalar | OutlineMap | OutlineList;

export function valueOf(node: OutlineNode | null | undefined, key: string): OutlineNode | null {
  return (node?.kind === 'map' ? node.entries.find((entry) => entry.key.text === key)?.value : undefined) ?? null;
}

export function itemsOf(node: OutlineNode | null | undefined): readonly OutlineItem[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The text of a scalar; null for none, for an empty one and for YAML's null. */
export function textOf(node: OutlineNode | null | undefined): string | null {
  if (node?.kind !== 'scalar') return null;
  return node.style === 'plain' && /^(?:|~|null)$/i.test(node.text) ? null : node.text;
}

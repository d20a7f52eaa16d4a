import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { message } from '../wording/message';
import type { Message } from '../wording/message';
import type { Place, Placed, PlacedEntry, PlacedScalar } from './placed';
import { createLinePositions } from './linePositions';
import type { Problem } from './problem';

export interface ParsedYaml {
  /** Null for an empty file, and where the text is no YAML at all. */
  readonly root: Placed | null;
  readonly problems: readonly Problem[];
}

/** The few keys that hold numbers. Elsewhere digits are text, kept as written: the version 1.10, the commit 0012345. */
export const NUMERIC_KEYS: ReadonlySet<string> = new Set(['register_version', 'github_id', 'cap']);

/** YAML 1.2, section 5.1: what a stream never holds. The parser takes it all the same, and an editor shows nothing of it. */
export const UNPRINTABLE = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * One file's YAML with places. One plain document: anchors, aliases, tags, directives and further documents are problems.
 * So is a carriage return alone: editors begin a line there, the parser doesn't, and somebody would read what isn't so.
 */
export function parseYaml(text: string, path: string): ParsedYaml {
  // The library's own counter of lines loses some where it meets an error.
  const positionAt = createLinePositions(text);
  const placeAt = (offset: number): Place => {
    const { line, character } = positionAt(offset);
    return { path, line: line + 1, column: character + 1 };
  };
  const problems: Problem[] = [];
  const report = (offset: number, told: Message) =>
    problems.push({ ...placeAt(offset), message: told, severity: 'error' });
  const bare = /\r(?!\n)/.exec(text);
  if (bare) report(bare.index, message('problem.carriage-return'));
  const control = UNPRINTABLE.exec(text);
  if (control) report(control.index, message('problem.control-character', { code: codeOf(control[0]) }));
  if (problems.length > 0) return { root: null, problems };
  // The library's own check for duplicate keys compares each with each: minutes for a hostile file.
  const options = { uniqueKeys: false, prettyErrors: false, version: '1.2' } as const;
  const parsed = parseDocument(text, options);

  let isLost = false;
  for (const { code, message: detail, pos } of parsed.errors) {
    // The parser calls itself a level deeper for each bracket, and tells of an exhausted stack like of a missing comma.
    if (detail.includes('call stack'))
      return {
        root: null,
        problems: [{ ...placeAt(pos[0]), message: message('problem.too-deep'), severity: 'error' }],
      };
    // Once a token is unexpected, so are those after it, one by one.
    if (code === 'UNEXPECTED_TOKEN' && isLost) continue;
    isLost ||= code === 'UNEXPECTED_TOKEN';
    if (code === 'MULTIPLE_DOCS') report(pos[0], message('problem.further-document'));
    else report(pos[0], message('problem.yaml', { detail }));
  }
  if (hasDirective(parsed)) report(0, message('problem.directive'));
  // What the parser made of broken text would only add misleading problems.
  if (problems.length > 0 || !parsed.contents) return { root: null, problems };

  const place = (node: Node | null | undefined, key = ''): Placed => {
    const start = node?.range?.[0] ?? 0;
    if (isAlias(node)) return nothing(start, message('problem.alias'));
    if (node?.tag !== undefined) report(start, message('problem.tag'));
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      report(start, message('problem.anchor'));
    }
    if (isMap(node)) return { kind: 'map', place: placeAt(start), entries: entriesOf(node) };
    if (isSeq(node)) {
      return { kind: 'list', place: placeAt(start), items: node.items.map((item) => place(item as Node | null, key)) };
    }
    return isScalar(node) ? { kind: 'scalar', place: placeAt(start), value: scalarValue(node, key) } : nothing(start);
  };
  const nothing = (offset: number, told?: Message): PlacedScalar => {
    if (told) report(offset, told);
    return { kind: 'scalar', place: placeAt(offset), value: null };
  };
  const entriesOf = (map: YAMLMap): Map<string, PlacedEntry> => {
    const entries = new Map<string, PlacedEntry>();
    for (const { key: keyNode, value } of map.items as Pair<Node | null, Node | null>[]) {
      const offset = keyNode?.range?.[0] ?? map.range?.[0] ?? 0;
      const key = isScalar(keyNode) ? keyText(keyNode) : null;
      if (key === null) report(offset, message('problem.key-not-text'));
      else if (entries.has(key)) report(offset, message('problem.duplicate-key', { key }));
      else {
        // A key without a value: null, which stands at its key.
        const placed = value ? place(value, key) : nothing(offset);
        entries.set(key, { keyPlace: placeAt(offset), value: placed });
      }
    }
    return entries;
  };
  return { root: place(parsed.contents), problems };
}

function keyText(node: {
  readonly value: unknown;
  readonly source?: string;
  readonly anchor?: string;
  readonly tag?: string;
}) {
  if (node.anchor !== undefined || node.tag !== undefined || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? null);
}

function scalarValue(node: { readonly value: unknown; readonly source?: string }, key: string): PlacedScalar['value'] {
  const { value } = node;
  if (typeof value === 'number') return NUMERIC_KEYS.has(key) ? value : (node.source ?? String(value));
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function hasDirective({ directives }: Document.Parsed): boolean {
  return directives.yaml.explicit === true || Object.keys(directives.tags).length > 1;
}

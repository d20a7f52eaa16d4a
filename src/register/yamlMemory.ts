import { parseYaml } from './parseYaml';
import type { ParsedYaml } from './parseYaml';
import type { Placed, PlacedEntry, PlacedList } from './placed';
import { splitYaml } from './splitYaml';
import type { YamlPart, YamlSection } from './splitYaml';

/** What a part of a file says, by its text, as if it began at that line. */
type Parts = Map<string, { readonly line: number; readonly placed: Placed }>;

/** More files than any register has aren't remembered. */
const MOST_FILES = 100;

/**
 * Reads files as parseYaml does, and of a file that it has read before only the entries that are new: an edit of one entry
 * among thousands takes as long as that entry. Whatever isn't plainly cut into entries, or isn't sound, is read whole.
 */
export class YamlMemory {
  private readonly files = new Map<string, Parts>();

  parse(text: string, path: string): ParsedYaml {
    const sections = splitYaml(text);
    const root = sections && this.join(sections, path);
    if (root) return { root, problems: [] };
    return parseYaml(text, path);
  }

  /** Null where any part isn't sound by itself. */
  private join(sections: readonly YamlSection[], path: string): Placed | null {
    const before = this.files.get(path);
    const parts: Parts = new Map();
    const read = (part: YamlPart): Placed | null => {
      const known = parts.get(part.text) ?? before?.get(part.text);
      const placed = known ? moved(known.placed, part.line - known.line) : soundPart(part, path);
      if (placed) parts.set(part.text, { line: part.line, placed });
      return placed;
    };
    const entries = new Map<string, PlacedEntry>();
    for (const { key, line, items, whole } of sections) {
      const value = items ? listOf(items, read) : onlyValue(read(whole), key);
      if (!value) return null;
      entries.set(key, { keyPlace: { path, line: line + 1, column: 1 }, value });
    }
    // The last reading of each file is enough: what is edited goes on from there.
    this.files.delete(path);
    this.files.set(path, parts);
    for (const oldest of this.files.keys()) {
      if (this.files.size <= MOST_FILES) break;
      this.files.delete(oldest);
    }
    return { kind: 'map', place: { path, line: sections[0]!.line + 1, column: 1 }, entries };
  }
}

/** Null for all that parseYaml says anything of. */
function soundPart({ text, line }: YamlPart, path: string): Placed | null {
  try {
    const { root, problems } = parseYaml(text, path);
    return root && problems.length === 0 ? moved(root, line) : null;
  } catch (error) {
    // Too deep for the stack: reading the whole says so.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Each part is a list of one entry. */
function listOf(parts: readonly YamlPart[], read: (part: YamlPart) => Placed | null): PlacedList | null {
  const items: Placed[] = [];
  let first: PlacedList | null = null;
  for (const part of parts) {
    const list = read(part);
    if (list?.kind !== 'list' || list.items.length !== 1) return null;
    first ??= list;
    items.push(list.items[0]!);
  }
  return first && { ...first, items };
}

function onlyValue(map: Placed | null, key: string): Placed | null {
  if (map?.kind !== 'map' || map.entries.size !== 1) return null;
  return map.entries.get(key)?.value ?? null;
}

/** The same, so many lines further down. */
function moved(placed: Placed, lines: number): Placed {
  if (lines === 0) return placed;
  const place = { ...placed.place, line: placed.place.line + lines };
  switch (placed.kind) {
    case 'scalar':
      return { ...placed, place };
    case 'list':
      return { ...placed, place, items: placed.items.map((item) => moved(item, lines)) };
    case 'map':
      return {
        ...placed,
        place,
        entries: new Map([...placed.entries].map(([key, entry]) => [key, movedEntry(entry, lines)])),
      };
  }
}

function movedEntry({ keyPlace, value }: PlacedEntry, lines: number): PlacedEntry {
  return { keyPlace: { ...keyPlace, line: keyPlace.line + lines }, value: moved(value, lines) };
}

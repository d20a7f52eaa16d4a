import type { Part, Piece } from './requests';

/** Some 150 kB of files or findings, which are read in a few milliseconds. */
const ROWS = 200;

/** So many more rows that are new than rows that are as before, and no other is compared: most have changed. */
const PATIENCE = 100;

/**
 * A value's parts, of whose fields some are long lists. Of rows that are in the same list of the value before, which
 * the other side has, only the places are told: an edit of the register changes a few of many thousands.
 */
export function* partsOf(value: object, before: object | null = null): Generator<Part> {
  const long = new Map(Object.entries(value).filter((entry): entry is [string, unknown[]] => isLong(entry[1])));
  yield { rest: Object.fromEntries(Object.entries(value).map(([name, field]) => [name, long.has(name) ? [] : field])) };
  for (const [list, all] of long) {
    const known = before === null ? [] : (before as Record<string, unknown>)[list];
    for (const pieces of piecesOf(all, placesIn(Array.isArray(known) ? known : [], all))) yield { list, pieces };
  }
}

/** What the parts make, in their order, with the value before that they were made with. */
export class JoinedParts {
  private readonly value: Record<string, unknown> = {};

  constructor(private readonly before: object | null = null) {}

  add(part: Part): void {
    if ('rest' in part) {
      Object.assign(this.value, part.rest);
      return;
    }
    const all = this.value[part.list] as unknown[];
    for (const piece of part.pieces) {
      if ('rows' in piece) all.push(...piece.rows);
      else for (const row of this.known(part.list).slice(piece.from, piece.from + piece.count)) all.push(row);
    }
  }

  get whole(): unknown {
    return this.value;
  }

  private known(list: string): unknown[] {
    return (this.before as Record<string, unknown[]>)[list]!;
  }
}

/** The pieces of each part of a list: so many rows or places at most. */
function* piecesOf(all: readonly unknown[], placeOf: (row: unknown) => number | undefined): Generator<Piece[]> {
  let pieces: Piece[] = [];
  let size = 0;
  for (const row of all) {
    const place = placeOf(row);
    const isOneMore = append(pieces, row, place);
    if (place === undefined || isOneMore) size++;
    if (size < ROWS) continue;
    yield pieces;
    [pieces, size] = [[], 0];
  }
  if (pieces.length > 0) yield pieces;
}

/** @returns whether that took a piece of its own */
function append(pieces: Piece[], row: unknown, place: number | undefined): boolean {
  const last = pieces.at(-1);
  if (place === undefined) {
    if (last && 'rows' in last) last.rows.push(row);
    else pieces.push({ rows: [row] });
    return !(last && 'rows' in last);
  }
  const follows = last && 'from' in last && last.from + last.count === place;
  if (follows) last.count++;
  else pieces.push({ from: place, count: 1 });
  return !follows;
}

/**
 * Finds rows of a list in the one before, asked in their order. Most are the very same objects, and of those that were
 * made again most came to the same, and follow the one before. They are values that JSON tells apart.
 */
function placesIn(known: readonly unknown[], all: readonly unknown[]): (row: unknown) => number | undefined {
  const itself = new Map(known.map((row, at) => [row, at]));
  let byText: ReadonlyMap<string, number> | null = null;
  let next = 0;
  let patience = PATIENCE;
  const find = (row: unknown): number | undefined => {
    const text = JSON.stringify(row);
    if (next < known.length && JSON.stringify(known[next]) === text) return next;
    byText ??= placesByText(known, all);
    return byText.get(text);
  };
  return (row) => {
    if (known.length === 0) return undefined;
    let place = itself.get(row);
    if (place === undefined && patience > 0) {
      place = find(row);
      patience += place === undefined ? -1 : 1;
    }
    // Where one has changed, the next is most likely the one that followed it.
    next = (place ?? next) + 1;
    return place;
  };
}

/** Of rows that are themselves in the list that is asked for nobody asks. */
function placesByText(known: readonly unknown[], all: readonly unknown[]): ReadonlyMap<string, number> {
  const themselves = new Set(all);
  return new Map(known.flatMap((row, at) => (themselves.has(row) ? [] : [[JSON.stringify(row), at] as const])));
}

const isLong = (field: unknown): boolean => Array.isArray(field) && field.length > ROWS;

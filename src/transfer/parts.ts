/** A result in pieces that are each read in no time: first all but the long lists, then some rows of one at a time. */
type Part = { readonly rest: object } | { readonly list: string; readonly pieces: readonly Piece[] };

/** Rows, or where so many stand in the same list of the result before. */
type Piece = { readonly rows: unknown[] } | { readonly from: number; count: number };

/** Some 150 kB of files or findings, which are read in a few milliseconds. */
const ROWS = 200;

/** So many more rows that are new than rows that are as before, and no other is compared: most have changed. */
const PATIENCE = 100;

/** Fields of a row that it is looked for by, and rows that are then compared: any others are sent again. */
const TELLING = 4;
const ALIKE = 8;

/**
 * A value's parts, of whose fields some are long lists. Of rows that are in the same list of the value before, which
 * the other side has, only the places are told: an edit of the register changes a few of many thousands.
 */
function* partsOf(value: object, before: object | null): Generator<Part> {
  const long = new Map(Object.entries(value).filter((entry): entry is [string, unknown[]] => isLong(entry[1])));
  yield { rest: Object.fromEntries(Object.entries(value).map(([name, field]) => [name, long.has(name) ? [] : field])) };
  for (const [list, all] of long) {
    const known = before === null ? [] : (before as Record<string, unknown>)[list];
    for (const pieces of piecesOf(all, placesIn(Array.isArray(known) ? known : [], all))) yield { list, pieces };
  }
}

/**
 * The same as JSON: what was copied otherwise takes twice as long to read, and half as much memory again. The value holds nothing
 * that JSON leaves out or changes.
 */
export function* partTexts(value: object, before: object | null = null): Generator<string> {
  for (const part of partsOf(value, before)) yield JSON.stringify(part);
}

/** What the parts make, in their order, with the value before that they were made with. */
export class JoinedParts {
  private value: Record<string, unknown> = {};

  constructor(private readonly before: object | null = null) {}

  /** @param text one of partTexts */
  add(text: string): void {
    const part = JSON.parse(text) as Part;
    if ('rest' in part) {
      // The first of a result.
      this.value = part.rest as Record<string, unknown>;
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
  let alike: ReadonlyMap<string, readonly number[]> | null = null;
  let next = 0;
  let patience = PATIENCE;
  const find = (row: unknown): number | undefined => {
    const text = JSON.stringify(row);
    const isIt = (place: number): boolean => JSON.stringify(known[place]) === text;
    if (next < known.length && isIt(next)) return next;
    alike ??= placesByName(known, all);
    return alike.get(nameOf(row))?.slice(0, ALIKE).find(isIt);
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
function placesByName(known: readonly unknown[], all: readonly unknown[]): ReadonlyMap<string, readonly number[]> {
  const themselves = new Set(all);
  const places = new Map<string, number[]>();
  for (const [at, row] of known.entries()) {
    if (themselves.has(row)) continue;
    const name = nameOf(row);
    const alike = places.get(name);
    if (alike) alike.push(at);
    else places.set(name, [at]);
  }
  return places;
}

/** What tells most rows apart without looking at all that they hold: their first texts and numbers. */
function nameOf(row: unknown): string {
  if (row === null || typeof row !== 'object') return String(row);
  let [name, count] = ['', 0];
  for (const field in row) {
    const value: unknown = (row as Record<string, unknown>)[field];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    name += `${value}\n`;
    if (++count === TELLING) break;
  }
  return name;
}

const isLong = (field: unknown): boolean => Array.isArray(field) && field.length > ROWS;

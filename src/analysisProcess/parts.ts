import type { Part } from './requests';

/** Some 150 kB of files or findings, which are read in a few milliseconds. */
const ROWS = 200;

/** A value's parts, of whose fields some are long lists. */
export function* partsOf(value: object): Generator<Part> {
  const long = new Map(Object.entries(value).filter((entry): entry is [string, unknown[]] => isLong(entry[1])));
  yield { rest: Object.fromEntries(Object.entries(value).map(([name, field]) => [name, long.has(name) ? [] : field])) };
  for (const [list, all] of long)
    for (let at = 0; at < all.length; at += ROWS) yield { list, rows: all.slice(at, at + ROWS) };
}

/** What the parts make, in their order. */
export class JoinedParts {
  private readonly value: Record<string, unknown> = {};

  add(part: Part): void {
    if ('rest' in part) Object.assign(this.value, part.rest);
    else (this.value[part.list] as unknown[]).push(...part.rows);
  }

  get whole(): unknown {
    return this.value;
  }
}

const isLong = (field: unknown): boolean => Array.isArray(field) && field.length > ROWS;

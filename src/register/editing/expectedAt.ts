import type * as z from 'zod/mini';
import type { EntryPath } from '../problem';
import { fieldsOf, open, schemasAt } from '../schemaKeys';
import type { Schema } from '../schemaKeys';
import { day, duration } from '../schemaValues';

/** How the value of a key is written. */
export type ValueShape = 'scalar' | 'map' | 'maps' | 'list';

export interface ExpectedKey {
  readonly name: string;
  readonly required: boolean;
  readonly shape: ValueShape;
}

/** What the schema takes somewhere. */
export interface Expected {
  /** Of a mapping, or of each mapping in a list. Required ones first, then in the schema's order. */
  readonly keys: readonly ExpectedKey[];
  readonly isList: boolean;
  /** The words that a value is one of. */
  readonly words: readonly string[];
  readonly isBoolean: boolean;
  readonly isDay: boolean;
  readonly isDuration: boolean;
}

/**
 * What may stand at a path, by the one schema; of a list, what its items may be.
 * @param present keys that are there: of several shapes, the ones that know them
 */
export function expectedAt(path: EntryPath, present: readonly string[] = []): Expected {
  const own = schemasAt(path);
  const isList = own.some((schema) => typeOf(schema) === 'array');
  const schemas = isList ? own.flatMap((schema) => itemOf(schema)).flatMap(open) : own;
  const maps = schemas.filter((schema) => typeOf(schema) === 'object');
  const meant = maps.filter((schema) => present.every((key) => Object.hasOwn(fieldsOf(schema), key)));
  return {
    keys: keysOf(meant.length > 0 ? meant : maps),
    isList,
    words: schemas.flatMap(wordsOf),
    isBoolean: schemas.some((schema) => typeOf(schema) === 'boolean'),
    isDay: schemas.includes(day),
    isDuration: schemas.includes(duration),
  };
}

function keysOf(maps: readonly Schema[]): ExpectedKey[] {
  const keys = new Map<string, ExpectedKey>();
  for (const map of maps) {
    for (const [name, schema] of Object.entries(fieldsOf(map))) {
      if (!keys.has(name)) keys.set(name, { name, required: typeOf(schema) !== 'optional', shape: shapeOf(schema) });
    }
  }
  const rank = ({ required }: ExpectedKey): number => (required ? 0 : 1);
  return [...keys.values()].sort((a, b) => rank(a) - rank(b));
}

function shapeOf(schema: Schema): ValueShape {
  const [first] = open(schema);
  if (first && typeOf(first) === 'object') return 'map';
  if (!first || typeOf(first) !== 'array') return 'scalar';
  return itemOf(first)
    .flatMap(open)
    .some((item) => typeOf(item) === 'object')
    ? 'maps'
    : 'list';
}

function wordsOf(schema: Schema): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' ? def.values.map(String) : [];
}

function itemOf(schema: Schema): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'array' ? [def.element] : [];
}

function typeOf(schema: Schema): string {
  return (schema as z.core.$ZodTypes)._zod.def.type;
}

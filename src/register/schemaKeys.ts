import type * as z from 'zod/mini';
import type { EntryPath } from './problem';
import { registerSchema } from './schema';

export type Schema = z.core.$ZodType;

/**
 * The keys that a mapping at `path` may have. Where it may have one of several shapes, all of them.
 * @param unknown keys that the caller found not to be known: a shape that has one isn't the one meant
 */
export function keysAt(path: EntryPath, unknown: readonly string[]): readonly string[] {
  const shapes = schemasAt(path)
    .map((schema) => Object.keys(fieldsOf(schema)))
    .filter((keys) => keys.length > 0);
  const meant = shapes.filter((keys) => !unknown.some((key) => keys.includes(key)));
  return [...new Set((meant.length > 0 ? meant : shapes).flat())];
}

/** What a value at `path` may be: one schema, or a union's options. */
export function schemasAt(path: EntryPath): Schema[] {
  let at: Schema[] = open(registerSchema);
  for (const step of path) at = at.flatMap((schema) => childOf(schema, step)).flatMap(open);
  return at;
}

/** Without the wrappers of optional values; a union's options. */
export function open(schema: Schema): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return open(def.innerType);
  return def.type === 'union' ? def.options.flatMap(open) : [schema];
}

function childOf(schema: Schema, step: string | number): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return [def.element];
  const child = def.type === 'object' ? def.shape[step] : undefined;
  return child ? [child] : [];
}

/** A mapping's keys, each with its schema; none for anything else. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
}

import type * as z from 'zod/mini';
import type { EntryPath } from './problem';
import { registerSchema } from './schema';

type Schema = z.core.$ZodType;

/**
 * The keys that a mapping at `path` may have. Where it may have one of several shapes, all of them.
 * @param unknown keys that the caller found not to be known: a shape that has one isn't the one meant
 */
export function keysAt(path: EntryPath, unknown: readonly string[]): readonly string[] {
  let at: Schema[] = open(registerSchema);
  for (const step of path) at = at.flatMap((schema) => childOf(schema, step)).flatMap(open);
  const shapes = at.map(keysOf).filter((keys) => keys.length > 0);
  const meant = shapes.filter((keys) => !unknown.some((key) => keys.includes(key)));
  return [...new Set((meant.length > 0 ? meant : shapes).flat())];
}

/** Without the wrappers of optional values; a union's options. */
function open(schema: Schema): Schema[] {
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

function keysOf(schema: Schema): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? Object.keys(def.shape) : [];
}

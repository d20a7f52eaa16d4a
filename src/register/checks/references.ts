import type { EntryPath } from '../problem';
import { REFERENCE_FIELDS } from '../referenceFields';
import type { FieldPath, ReferenceKind } from '../referenceFields';
import type { Register } from '../schema';

export interface Reference {
  readonly to: string;
  readonly path: EntryPath;
  readonly kind: Exclude<ReferenceKind, 'engagement'>;
}

/** Every field of a register that names another entry by its id; identities' engagements apart, which stay in the person. */
export function references(register: Register): Reference[] {
  const found: Reference[] = [];
  for (const { path, kind } of REFERENCE_FIELDS) {
    if (kind === 'engagement') continue;
    for (const { to, way } of valuesAt(register, path, [])) found.push({ to, path: way, kind });
  }
  return found;
}

function valuesAt(value: unknown, [step, ...rest]: FieldPath, way: EntryPath): { to: string; way: EntryPath }[] {
  if (step === undefined) return typeof value === 'string' ? [{ to: value, way }] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, at) => valuesAt(item, rest, [...way, at])) : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], rest, [...way, step]);
}

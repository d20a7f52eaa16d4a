import type { Terms } from '../register/schema';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function stated(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** What `over` states replaces, term by term and by their sub-fields; null states nothing. */
export function overlayTerms(base: Terms, over: Terms): Terms {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(over)) {
    if (!stated(value)) continue;
    const below = merged[name];
    merged[name] =
      isFields(below) && isFields(value)
        ? { ...below, ...Object.fromEntries(Object.entries(value).filter(([, field]) => stated(field))) }
        : value;
  }
  return merged;
}

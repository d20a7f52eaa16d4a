import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

/**
 * A schema of docs/schemas/, and whether a value is as it says. Published it lets fields be added; here it doesn't: each field
 * that is written must be described.
 */
export function publishedSchema<Schema extends object>(name: string) {
  const file = path.resolve(__dirname, `../../docs/schemas/${name}.schema.json`);
  const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const isAsPublished = ajv.compile(closed(schema) as Schema);
  return { schema, isAsPublished, faults: () => ajv.errorsText(isAsPublished.errors) };
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  // A condition on a property describes no object.
  return 'properties' in copy && 'type' in copy ? { ...copy, additionalProperties: false } : copy;
}

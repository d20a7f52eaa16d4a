import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

type Schema = Record<string, unknown>;

function published(): Schema {
  const file = path.resolve(__dirname, '../../../../docs/schemas/report.schema.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
}

/** The published schema lets fields be added; the tests don't: each field that is written must be described. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return 'properties' in copy ? { ...copy, additionalProperties: false } : copy;
}

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
export const isPublished = ajv.compile(closed(published()) as Schema);

/** Fails where a report isn't as its published schema says. */
export function checkJson(report: unknown): void {
  assert.ok(isPublished(report), ajv.errorsText(isPublished.errors));
}

import assert from 'node:assert/strict';
import { publishedSchema } from '../../publishedSchema';

const published = publishedSchema('report');
export const isPublished = published.isAsPublished;

/** Fails where a report isn't as its published schema says. */
export function checkJson(report: unknown): void {
  assert.ok(isPublished(report), published.faults());
}

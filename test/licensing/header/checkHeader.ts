import assert from 'node:assert/strict';
import { decodeText } from '../../../src/licensing/decodeText';
import { encodeLike } from '../../../src/licensing/header/encodeText';
import type { HeaderWish } from '../../../src/licensing/header/headerPlan';
import { removeHeader } from '../../../src/licensing/header/insertHeader';
import type { HeaderPlanner } from '../../../src/licensing/header/planHeader';
import type { HeaderTemplate } from '../../../src/licensing/header/template';
import { withEdits } from '../../../src/licensing/header/textEdit';
import { proseOf } from '../../../src/licensing/readProse';
import { spdxTags } from '../../../src/licensing/spdxTags';
import { bytesOf } from './randomFile';
import type { RandomFile } from './randomFile';

export const WISH: HeaderWish = {
  licence: 'Apache-2.0',
  owner: 'Acme, Inc.',
  year: '2026',
  years: '2019-2026',
  sidecar: null,
};

/** The text of bytes without a byte order mark. */
const textOf = (bytes: Buffer): string => decodeText(bytes)!.text;

/**
 * Plans a header and, where one is added: it says what it should, all else is there in its order, a second run changes
 * nothing, and taking it away gives back every byte. @returns the action
 */
export function checkHeader(planner: HeaderPlanner, template: HeaderTemplate, file: RandomFile): string {
  const { path } = file;
  const before = bytesOf(file);
  const plan = planner(path, before, WISH);
  if (plan.action !== 'add') {
    assert.ok(plan.change === null || plan.change.target === 'sidecar');
    return `${plan.action}: ${plan.reason.id}`;
  }
  const { bytes, edits } = plan.change!;
  const after = textOf(bytes);
  assert.equal(withEdits(textOf(before), edits), after);
  const [{ offset, deleted, inserted }] = edits as [(typeof edits)[number]];
  assert.equal(deleted, 0);
  assert.equal(after.slice(0, offset) + after.slice(offset + inserted.length), textOf(before));
  const tags = spdxTags(proseOf(path, after));
  assert.deepEqual([...new Set(tags.licences.map(({ value }) => value))], [WISH.licence]);
  assert.ok(tags.copyrights.some(({ value }) => value === `${WISH.years} ${WISH.owner}`));
  const again = planner(path, bytes, WISH);
  assert.equal(again.action, 'none', again.reason.id);
  const removal = removeHeader(path, after, template);
  assert.ok(removal);
  const restored = encodeLike(bytes, withEdits(after, [removal]), '');
  assert.ok(restored?.equals(before));
  return 'add';
}

import assert from 'node:assert/strict';
import { applySuppressions } from '../../src/findings/suppressions';
import type { Suppression } from '../../src/register/schema';
import { finding } from './build';

const base: Suppression = {
  rule: 'coverage/expired',
  reason: 'settled',
  by: 'legal@acme.example',
  expires: '2026-12-31',
};

describe('applySuppressions', () => {
  const cases: [string, Partial<Suppression>, string, boolean][] = [
    ['the rule', {}, '2026-01-01', true],
    ['the last day', {}, '2026-12-31', true],
    ['the day after', {}, '2027-01-01', false],
    ['another rule', { rule: 'coverage/partly' }, '2026-01-01', false],
    ['the rule’s room', { rule: 'coverage/*' }, '2026-01-01', true],
    ['another room', { rule: 'cover/*' }, '2026-01-01', false],
    ['a path that matches', { paths: ['docs/**', 'src/**'] }, '2026-01-01', true],
    ['a path that doesn’t', { paths: ['docs/**'] }, '2026-01-01', false],
    ['paths are case-sensitive', { paths: ['SRC/**'] }, '2026-01-01', false],
  ];
  for (const [name, stated, today, silenced] of cases) {
    it(`${silenced ? 'silences' : 'keeps'}: ${name}`, () => {
      const { kept, suppressed } = applySuppressions([finding()], [{ ...base, ...stated }], today);
      assert.equal(kept.length, silenced ? 0 : 1);
      assert.equal(suppressed.length, silenced ? 1 : 0);
    });
  }

  it('says what was silenced, and keeps a finding without a path from a suppression with paths', () => {
    const { kept, suppressed } = applySuppressions(
      [finding(), finding({ path: 'docs/b.md' }), finding({ path: null })],
      [{ ...base, paths: ['**'] }],
      '2026-01-01',
    );
    assert.deepEqual(
      kept.map(({ path }) => path),
      [null],
    );
    assert.deepEqual(
      suppressed.map(({ findings }) => findings.length),
      [2],
    );
  });
});
